namespace SmartFactory.Workflows.Changes;

/// <summary>What a firm wants changed.</summary>
/// <param name="Kind">Key of change-kinds.json.</param>
/// <param name="CauseAt">When the reason came up; requests are due within fifteen days of it.</param>
public sealed record ChangeWish(string Kind, DateTimeOffset CauseAt, string Before, string After, string Reason)
{
    public long? NewTotalCost { get; init; }

    public DateTimeOffset? NewEndAt { get; init; }

    public string? RequestedBy { get; init; }
}

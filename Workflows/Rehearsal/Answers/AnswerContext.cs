using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Answers;

/// <summary>The task somebody is about to decide, and everything an answer may depend on.</summary>
internal sealed record AnswerContext
{
    public required StaffTask Task { get; init; }

    public required Person Person { get; init; }

    public required string Action { get; init; }

    public required JsonArray Form { get; init; }

    /// <summary>What the definition handed to the page.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>Names the case, step and target alike in every run; never a generated id.</summary>
    public required string Subject { get; init; }

    /// <summary>How often this step was asked of the same subject before.</summary>
    public required int Attempt { get; init; }

    public required Dice Dice { get; init; }

    public required RehearsalOptions Options { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required IServiceProvider Services { get; init; }

    /// <summary>The uploaded sample file of whoever answers.</summary>
    public required string FileId { get; init; }

    /// <summary>The business number of the firm it is about.</summary>
    public string? FirmNumber { get; init; }

    public Behaviour Behaviour { get; init; } = Behaviour.Default;
}

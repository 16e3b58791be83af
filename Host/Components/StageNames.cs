namespace SmartFactory.Host.Components;

/// <summary>The eight stages a firm sees, and the words of their sub-statuses.</summary>
public static class StageNames
{
    public static IReadOnlyList<string> All { get; } = [.. Host.Text.Find("Stages").Split('|')];

    public static string Of(int stage) => stage is >= 1 and <= 8 ? All[stage - 1] : "";

    /// <summary>보완요청 for supplement_requested; an unknown code is shown as it is.</summary>
    public static string OfSubStatus(string? code) => string.IsNullOrEmpty(code) ? "" : Labels.Of("stage", code);
}

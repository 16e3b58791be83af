namespace SmartFactory.Workflows.Rounds;

/// <summary>One step on the way from the closing of a call to its letters (selection-steps.json).</summary>
/// <param name="Definition">Where the rule stands; a test keeps the two alike.</param>
/// <param name="Meetings">Set instead of a rule for the days on which a panel sees its firms: "site" or "presentation".</param>
public sealed record SelectionStep(string Name, string? Rule = null, string? Meetings = null, string? Definition = null, string? Activity = null);

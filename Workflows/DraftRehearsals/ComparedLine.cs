namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>One figure of both outcomes. Null: it does not occur there.</summary>
/// <param name="Key">What is counted: a template, a stage, a step.</param>
public sealed record ComparedLine(string Key, double? Published, double? Draft)
{
    public bool IsSame => Published == Draft;

    /// <summary>What does not occur counts nothing.</summary>
    public double Difference => Math.Round((Draft ?? 0) - (Published ?? 0), 1);
}

/// <summary>A step of both outcomes, with its waiting times.</summary>
public sealed record ComparedStep(string Definition, string Activity, string Name, ComparedLine Tasks, ComparedLine TimedOut, ComparedLine MeanDays, ComparedLine LongestDays)
{
    public bool IsSame => Tasks.IsSame && TimedOut.IsSame && MeanDays.IsSame && LongestDays.IsSame;
}

/// <summary>A firm that ended elsewhere.</summary>
public sealed record ComparedFirm(string BusinessNumber, string Name, Rehearsal.FirmLine? Published, Rehearsal.FirmLine? Draft);

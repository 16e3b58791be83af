namespace SmartFactory.Host.Rehearsals;

/// <summary>How much of the machine a rehearsal of a draft may use (section "Rehearsals").</summary>
public sealed class RehearsalLimits
{
    public const string Section = "Rehearsals";

    /// <summary>Whether this host plays them. With several hosts one may be kept free of it.</summary>
    public bool PlayedHere { get; set; } = true;

    /// <summary>For the published version and the draft together.</summary>
    public int MinutesAtMost { get; set; } = 30;

    public int MegabytesAtMost { get; set; } = 1024;

    public int MostApplicants { get; set; } = 176;
}

namespace SmartFactory.Host.Pages.Admin.Rehearsals;

/// <summary>What an administrator chooses.</summary>
public sealed class RehearsalForm
{
    public int? Year { get; set; }

    public int? Applicants { get; set; }

    public int? Seed { get; set; }

    public string? Revision { get; set; }
}

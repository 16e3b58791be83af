using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>What the form of one step sends; a field that it does not show is null.</summary>
public sealed class StepForm
{
    public string? Name { get; set; }

    public string? Title { get; set; }

    public int? DueAmount { get; set; }

    public DueUnit? DueUnit { get; set; }

    public bool IsSoft { get; set; }

    /// <summary>A rule that a number and a unit cannot say.</summary>
    public string? DueText { get; set; }

    public string? Role { get; set; }

    public string? Position { get; set; }

    public string? Party { get; set; }

    public string? Template { get; set; }
}

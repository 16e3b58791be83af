using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Completion;

/// <summary>Which way is better.</summary>
public enum KpiDirection
{
    [Display(Name = "증가")]
    Increase,

    [Display(Name = "감소")]
    Decrease,
}

using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Payments;

/// <summary>What part of the support is asked for.</summary>
public enum PaymentKind
{
    [Display(Name = "선금")]
    Advance,

    [Display(Name = "중도금")]
    Interim,

    [Display(Name = "잔금")]
    Balance,
}

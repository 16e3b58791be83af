using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Decisions;

/// <summary>What a reviewer says of one paper or one finding.</summary>
public enum DocumentVerdict
{
    [Display(Name = "적합")]
    Fit,

    [Display(Name = "적정")]
    InOrder,

    [Display(Name = "보완")]
    Supplement,

    [Display(Name = "부적합")]
    Unfit,

    [Display(Name = "부적정")]
    OutOfOrder,
}

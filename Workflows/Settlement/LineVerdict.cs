using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Settlement;

/// <summary>What the reviewer says of a cost item.</summary>
public enum LineVerdict
{
    [Display(Name = "인정")]
    Accepted,

    [Display(Name = "불인정")]
    Disallowed,
}

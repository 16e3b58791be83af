using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>How an improvement task stands.</summary>
public enum ImprovementStatus
{
    [Display(Name = "발굴")]
    Found,

    [Display(Name = "진행")]
    InProgress,

    [Display(Name = "해결")]
    Solved,

    [Display(Name = "보류")]
    OnHold,
}

using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Accounts;

/// <summary>Which part of the programme a person works in: it decides what they may enter. Positions in an approval line are data beside it.</summary>
public enum Area
{
    [Display(Name = "관리자")]
    Admin,

    [Display(Name = "도")]
    Province,

    [Display(Name = "시군")]
    Municipality,

    [Display(Name = "전북테크노파크")]
    Institute,

    [Display(Name = "평가위원")]
    Evaluator,

    [Display(Name = "멘토")]
    Mentor,

    [Display(Name = "점검기관")]
    Inspector,

    [Display(Name = "공급기업")]
    Vendor,

    [Display(Name = "기업")]
    Company,
}

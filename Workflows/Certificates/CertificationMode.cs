using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Certificates;

/// <summary>What a certification case is about.</summary>
public enum CertificationMode
{
    [Display(Name = "발급")]
    Issue,

    [Display(Name = "갱신")]
    Renew,

    [Display(Name = "취소")]
    Revoke,
}

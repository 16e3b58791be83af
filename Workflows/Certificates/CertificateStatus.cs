using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Whether a certificate is in force.</summary>
public enum CertificateStatus
{
    [Display(Name = "유효")]
    Valid,

    [Display(Name = "만료")]
    Expired,

    [Display(Name = "취소")]
    Revoked,

    [Display(Name = "갱신")]
    Renewed,
}

using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Notices;

/// <summary>What every notice says about its sender.</summary>
public sealed class NoticeOptions
{
    public const string Section = "Notices";

    /// <summary>Where the links of a mail lead.</summary>
    [Required, Url]
    public string BaseUrl { get; set; } = "http://localhost:5000";

    [Required]
    public string SubjectPrefix { get; set; } = "[전북형 스마트공장]";

    [Required]
    public string Contact { get; set; } = "전북테크노파크 스마트공장팀 063-000-0000 (평일 09:00~18:00)";

    [Required]
    public string Sender { get; set; } = "전북테크노파크 스마트공장팀";

    /// <summary>Rights-limiting notices are held this long, so that a decision taken by mistake can be followed by another before anybody is told.</summary>
    [Range(0, 1440)]
    public int HoldMinutes { get; set; } = 10;
}

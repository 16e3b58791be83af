using Microsoft.Extensions.Options;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Who may have the certificate: a success, settled, nothing left to correct, core indicators reached, no sanction.</summary>
internal sealed class Eligibility(InspectionBook inspections, SanctionList sanctions, IOptions<CertificationOptions> options)
{
    /// <summary>The conditions by key, in the order they are shown.</summary>
    public IReadOnlyList<(string Key, bool IsMet)> Of(CaseContext context)
    {
        var project = ProjectCase.Of(context);
        return
        [
            ("success", project.Verdict == CertificationTexts.Of("success-verdict")),
            ("settled", project.Status is ProjectStatus.Settled or ProjectStatus.Closed),
            ("corrected", !inspections.HasOpen(project.Number)),
            ("achievement", project.AchievementBasisPoints >= options.Value.LeastAchievement),
            ("unsanctioned", context.Company is null || !sanctions.IsSanctioned(context.Company.BusinessNumber)),
        ];
    }
}

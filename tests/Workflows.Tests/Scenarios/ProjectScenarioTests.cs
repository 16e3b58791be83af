using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Tests.Scenarios;

public sealed class ProjectScenarioTests
{
    private static readonly DateTimeOffset TwoYearsOn = new(2027, 1, 15, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_selected_firm_builds_is_settled_and_gets_the_governors_certificate()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        await scenario.StartAsync("sf-project");

        await scenario.WalkAsync(TwoYearsOn);

        var project = await scenario.ProjectAsync();
        Assert.Equal((ProjectStatus.Closed, "성공"), (project.Status, project.Verdict));
        Assert.Equal(project.SupportAmount, project.PaidAmount);
        await scenario.CommitAsync(async s =>
            await s.GetRequiredService<CertificationService>().RequestAsync((await s.GetRequiredService<ProjectService>().FindAsync(project.Number))!, CertificationMode.Issue, "홍보", null));
        await scenario.WalkAsync(TwoYearsOn.AddMonths(2));

        var certificate = await scenario.Db.Set<Certificate>().AsNoTracking().SingleAsync();
        Assert.Equal("전북-SF-2027-JS1-0001", certificate.Number);
        Assert.Contains("cert.issued", await scenario.MailsAsync());
    }
}

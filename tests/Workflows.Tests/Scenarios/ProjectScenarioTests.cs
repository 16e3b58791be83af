using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Changes;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Payments;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Settlement;

namespace SmartFactory.Workflows.Tests.Scenarios;

public sealed class ProjectScenarioTests
{
    private static readonly DateTimeOffset TwoYearsOn = new(2027, 1, 15, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_selected_firm_builds_is_settled_and_gets_the_governors_certificate_which_expires_after_three_years()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        await scenario.StartAsync("sf-project");

        await scenario.WalkAsync(TwoYearsOn);

        var project = await scenario.ProjectAsync();
        Assert.Equal((ProjectStatus.Closed, "성공"), (project.Status, project.Verdict));
        Assert.Equal((await SettlementAsync(scenario)).SupportAmount, project.PaidAmount);
        await scenario.CommitAsync(async s => await s.GetRequiredService<CertificationService>().RequestAsync(await FindAsync(s, project), CertificationMode.Issue, "홍보", null));
        await scenario.WalkAsync(TwoYearsOn.AddMonths(2));

        var certificate = await scenario.Db.Set<Certificate>().AsNoTracking().SingleAsync();
        Assert.Equal("전북-SF-2027-JS1-0001", certificate.Number);
        Assert.Contains("cert.issued", await scenario.MailsAsync());
        Assert.Equal(CertificateStatus.Valid, certificate.Status);
        await scenario.Answer("aftercare.return", action: null).WalkAsync(certificate.ValidUntil.AddDays(1));

        Assert.Equal(CertificateStatus.Expired, (await scenario.Db.Set<Certificate>().AsNoTracking().SingleAsync()).Status);
        Assert.Equal(3, (await scenario.MailsAsync()).Count(m => m == "cert.renew"));
    }

    [Fact]
    public async Task A_firm_that_never_sends_its_plan_loses_its_seat_only_after_a_hearing_and_a_decision()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        scenario.Answer("agreement.plan", action: null).Answer("agreement.plan-again", action: null).Answer("exit.hearing", action: null).Answer("exit.decide", "취소");
        await scenario.StartAsync("sf-project");

        await scenario.WalkAsync(TwoYearsOn);

        Assert.Equal(ProjectStatus.NotSigned, (await scenario.ProjectAsync()).Status);
        Assert.Contains("exit.hearing:-", scenario.Story);
        var mails = await scenario.MailsAsync();
        Assert.Contains("common.hearing", mails);
        Assert.Contains("agr.cancelled", mails);
        Assert.All((await scenario.InstancesAsync()).Values.SelectMany(s => s), state => Assert.Equal("Finished", state));
    }

    [Fact]
    public async Task A_failure_in_bad_faith_is_clawed_back_dunned_twice_and_handed_to_the_collectors()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        scenario.Answer("completion.report", action: null).Answer("exit.decide", "불성실실패").Answer("settlement.pay", action: null).Answer("settlement.report", "제출");
        await scenario.StartAsync("sf-project");
        await scenario.WalkAsync(new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero));
        await scenario.CommitAsync(async s => await s.GetRequiredService<PaymentService>().RequestAsync(await FindAsync(s, await scenario.ProjectAsync()), PaymentKind.Advance, 10_000_000, new PaymentDetails("전북은행 000", [])));

        await scenario.WalkAsync(TwoYearsOn);

        var settlement = await SettlementAsync(scenario);
        Assert.Equal((0, SettlementStatus.Transferred), (settlement.SupportAmount, settlement.Status));
        Assert.True(settlement.ClawbackAmount >= 10_000_000);
        var mails = await scenario.MailsAsync();
        Assert.Contains("stl.clawback", mails);
        Assert.Contains("stl.transferred", mails);
        Assert.True(await scenario.Db.Set<Sanction>().AnyAsync(s => s.BusinessNumber == "4028100001"));
    }

    [Fact]
    public async Task A_firm_that_gives_up_while_building_ends_all_its_workflows_and_pays_back_what_was_not_spent()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        scenario.Answer("exit.decide", "종료(성실)");
        await scenario.StartAsync("sf-project");
        await scenario.WalkAsync(new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.Zero));
        await scenario.CommitAsync(async s => await s.GetRequiredService<PaymentService>().RequestAsync(await FindAsync(s, await scenario.ProjectAsync()), PaymentKind.Advance, 20_000_000, new PaymentDetails("전북은행 000", [])));
        await scenario.WalkAsync(new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.Zero));
        await scenario.CommitAsync(async s => await s.GetRequiredService<ExitService>().RequestAsync(await FindAsync(s, await scenario.ProjectAsync()), "포기", "경영 사정으로 더 진행할 수 없음", null, isByCompany: true));

        await scenario.WalkAsync(TwoYearsOn);

        Assert.Equal(ProjectStatus.Terminated, (await scenario.ProjectAsync()).Status);
        Assert.DoesNotContain(scenario.Story, s => s.StartsWith("exit.hearing", StringComparison.Ordinal));
        Assert.Contains("exit.decided", await scenario.MailsAsync());
        Assert.Equal(0, (await SettlementAsync(scenario)).BalanceAmount);
        Assert.All((await scenario.InstancesAsync()).Values.SelectMany(s => s), state => Assert.Equal("Finished", state));
    }

    [Fact]
    public async Task An_approved_change_of_the_period_is_signed_again_and_moves_the_end_later()
    {
        await using var scenario = await ProjectScenario.BeginAsync();
        await scenario.StartAsync("sf-project");
        var autumn = new DateTimeOffset(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);
        await scenario.WalkAsync(autumn);
        var before = (await scenario.ProjectAsync()).EndAt;
        await scenario.CommitAsync(async s => await s.GetRequiredService<ChangeService>().RequestAsync(
            await FindAsync(s, await scenario.ProjectAsync()), new ChangeWish("period", autumn.AddDays(-3), "원래 종료일", "두 달 연장", "장비 납품 지연") { NewEndAt = before.AddMonths(2) }));

        await scenario.WalkAsync(autumn.AddMonths(3));

        Assert.Equal(before.AddMonths(2), (await scenario.ProjectAsync()).EndAt);
        Assert.Equal(ChangeStatus.Applied, (await scenario.Db.Set<ChangeRequest>().AsNoTracking().SingleAsync()).Status);
        Assert.Contains("change.sign-province:", scenario.Story);
    }

    private static async Task<Project> FindAsync(IServiceProvider services, Project project) => (await services.GetRequiredService<ProjectService>().FindAsync(project.Number))!;

    private static Task<ProjectSettlement> SettlementAsync(ProjectScenario scenario) => scenario.Db.Set<ProjectSettlement>().AsNoTracking().SingleAsync();
}

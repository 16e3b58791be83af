using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Idempotency;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Integration.Idempotency;

/// <summary>Whose a key is, what it stands for, and what becomes of it when nothing came of the request.</summary>
public sealed class RequestKeyTests(ProductPages product) : IClassFixture<ProductPages>
{
    [Fact]
    public async Task A_key_belongs_to_its_sender_and_its_address()
    {
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        var (_, page) = await OpenTaskAsync(officer);
        await officer.PostAsync(page, Decision("적합"), "decision-3");
        var (second, elsewhere) = await OpenTaskAsync(officer);

        var there = await officer.PostAsync(elsewhere, Decision("적합"), "decision-3");

        Assert.False(there.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("적합", Now(second).CompletedAction);
        using var colleague = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        await colleague.OpenAsync("/inbox");
        Assert.False((await colleague.PostAsync(page, Decision("적합"), "decision-3")).Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsync(page, Decision("적합"), "short")).StatusCode);
    }

    [Fact]
    public async Task A_form_carries_its_key_unseen_and_one_refused_for_its_faults_can_be_sent_again()
    {
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        var (task, page) = await OpenTaskAsync(officer, """[{"key":"reason","label":"의견","type":"text","required":true}]""");
        var key = officer.Page.QuerySelector("#decision input[name=_once]")!.GetAttribute("value")!;

        // The same key twice: the first attempt had a fault and came to nothing.
        var faulty = await officer.PostAsync(page, new() { ["_once"] = key, ["action"] = "적합", ["revision"] = "0", ["f.reason"] = "" });
        Assert.Equal(HttpStatusCode.OK, faulty.StatusCode);
        var mended = new Dictionary<string, string> { ["_once"] = key, ["action"] = "적합", ["revision"] = "0", ["f.reason"] = "갖추었음" };
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostAsync(page, mended)).StatusCode);
        Assert.True((await officer.PostAsync(page, mended)).Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(1, Audited(task));
    }

    [Fact]
    public async Task When_the_answer_was_lost_with_the_process_a_repeat_changes_nothing_and_leads_to_the_page()
    {
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        var (task, page) = await OpenTaskAsync(officer);
        await officer.PostAsync(page, Decision("적합"), "decision-4");
        await product.CommitAsync(services => services.GetRequiredService<ProgrammeDbContext>().Set<AnsweredRequest>()
            .ExecuteUpdateAsync(r => r.SetProperty(a => a.AnswerJson, (string?)null).SetProperty(a => a.At, DateTimeOffset.UnixEpoch)));

        var again = await officer.PostAsync(page, Decision("적합"), "decision-4");

        Assert.Equal((HttpStatusCode.SeeOther, page), (again.StatusCode, again.Headers.Location?.ToString()));
        Assert.Equal(1, Audited(task));
    }

    private static Dictionary<string, string> Decision(string action) => new() { ["action"] = action, ["revision"] = "0" };

    private async Task<(StaffTask Task, string Page)> OpenTaskAsync(Visitor officer, string form = "[]")
    {
        var task = await product.WaitingTaskAsync("Institute", form);
        Assert.Equal(HttpStatusCode.OK, await officer.OpenAsync($"/inbox/{task.Id}"));
        return (task, $"/inbox/{task.Id}");
    }

    private StaffTask Now(StaffTask task) => product.Read(db => db.Set<StaffTask>().Single(t => t.Id == task.Id));

    private int Audited(StaffTask task) => product.Read(db => db.Set<AuditEntry>().Count(e => e.Subject == task.Id && e.Action == "task.completed"));
}

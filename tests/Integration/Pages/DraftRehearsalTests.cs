using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.DraftRehearsals;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Integration.Pages;

/// <summary>An administrator rehearses a draft before publishing it: in a process of its own, beside the product at work.</summary>
public sealed class DraftRehearsalTests(ProductPages product) : IClassFixture<ProductPages>
{
    private const string Definition = "sf-application";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private static readonly Dictionary<string, string> Small = new() { ["Year"] = "2025", ["Applicants"] = "2", ["Seed"] = "1" };

    [Fact]
    public async Task A_draft_with_another_step_is_rehearsed_beside_the_published_version_and_the_difference_is_seen()
    {
        await DraftAsync(d => StepEditor.Switch(d, "opinion", on: false));
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        var before = product.Read(db => (db.Instances.Count(), db.Set<Workflows.Mail.OutboxMessage>().Count(), db.Set<Workflows.Tasks.StaffTask>().Count()));

        await RoomAsync();
        await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals");
        var asked = await admin.SubmitAsync(Small, "main form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var page = asked.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync(page));
        Assert.NotNull(admin.Page.QuerySelector("progress"));

        // One at a time, whoever asks.
        await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals");
        Assert.Null(admin.Page.QuerySelector("main form[method=post]"));
        Assert.NotNull(admin.Page.QuerySelector($"a[href='{page}']"));

        var row = await EndedAsync(page.Split('/')[^1]);
        Assert.True(row.Status == DraftRehearsalStatus.Finished, $"{row.Failure} {row.FailureDetail}");
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync(page));
        var opinion = admin.Page.QuerySelector($"tr.differs[data-key='{Definition}/opinion']")!;
        Assert.Contains("2건 → —", opinion.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2곳", "2곳", "같음"], admin.Page.QuerySelectorAll("tr[data-key=applied] td").Select(td => td.TextContent.Trim()));
        Assert.NotNull(admin.Page.QuerySelector("tr.differs[data-key=tasks]"));

        // Nothing of the product was touched, and the trail tells who asked.
        Assert.Equal(before, product.Read(db => (db.Instances.Count(), db.Set<Workflows.Mail.OutboxMessage>().Count(), db.Set<Workflows.Tasks.StaffTask>().Count())));
        Assert.Equal(["rehearsal.asked", "rehearsal.finished"], product.Read(db => db.Set<AuditEntry>().Where(e => e.Subject == row.Id).OrderBy(e => e.Sequence).Select(e => e.Action).ToList()));
    }

    [Fact]
    public async Task A_rehearsal_given_up_ends_and_makes_room_for_the_next()
    {
        await DraftAsync(d => StepEditor.Switch(d, "mailWithdrawn", on: false));
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await RoomAsync();
        await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals");
        var page = (await admin.SubmitAsync(new(Small) { ["Applicants"] = "176" }, "main form[method=post]")).Headers.Location!.OriginalString;
        await admin.OpenAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync([], "form[action*=Cancel]")).StatusCode);

        Assert.Equal(DraftRehearsalStatus.Cancelled, (await EndedAsync(page.Split('/')[^1])).Status);
        await admin.OpenAsync(page);
        Assert.Null(admin.Page.QuerySelector("progress"));
        await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals");
        Assert.NotNull(admin.Page.QuerySelector("main form[method=post]"));
    }

    [Theory]
    [InlineData("Year", "1999")]
    [InlineData("Applicants", "1")]
    [InlineData("Applicants", "100000")]
    [InlineData("Applicants", "many")]
    [InlineData("Seed", "0")]
    public async Task What_cannot_be_rehearsed_is_said_at_its_field(string field, string value)
    {
        await DraftAsync(d => StepEditor.Switch(d, "mailWithdrawn", on: false));
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await RoomAsync();
        await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals");

        Assert.Equal(HttpStatusCode.OK, (await admin.SubmitAsync(new(Small) { [field] = value }, "main form[method=post]")).StatusCode);

        Assert.NotEmpty(admin.MessageOf(field));
        Assert.DoesNotContain(product.Read(db => db.Set<DraftRehearsal>().ToList()), r => r.IsAtWork);
    }

    [Fact]
    public async Task Without_a_draft_or_with_a_faulty_one_there_is_nothing_to_start_and_strangers_find_nothing()
    {
        var task = await product.WaitingTaskAsync("Institute");
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await RoomAsync();
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{task.DefinitionId}/rehearsals"));
        Assert.Null(admin.Page.QuerySelector("main form[method=post]"));

        await DraftAsync(WithoutWaysOut, task.DefinitionId);
        await admin.OpenAsync($"/admin/definitions/{task.DefinitionId}/rehearsals");
        Assert.Null(admin.Page.QuerySelector("main form[method=post]"));
        Assert.NotNull(admin.Page.QuerySelector(".m.bad"));

        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals/none"));
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        Assert.NotEqual(HttpStatusCode.OK, await officer.OpenAsync($"/admin/definitions/{Definition}/rehearsals"));
    }

    private static WorkflowDefinition WithoutWaysOut(WorkflowDefinition definition)
    {
        var ways = (JsonArray)definition.Root!["connections"]!;
        ways.Where(w => w!["source"]!["activity"]!.ToString() == "ask").ToList().ForEach(w => ways.Remove(w));
        return definition;
    }

    private Task<DefinitionVersion> DraftAsync(Func<WorkflowDefinition, WorkflowDefinition> edit, string definition = Definition) => product.CommitAsync(async services =>
    {
        var latest = (await services.GetRequiredService<IDefinitionStore>().FindLatestAsync(definition))!;
        return await services.GetRequiredService<IDefinitionPublisher>().SaveDraftAsync(edit(DefinitionJson.ReadOne(latest.Json)), new DefinitionChange("test"));
    });

    private async Task<DraftRehearsal> EndedAsync(string id)
    {
        await Eventually.TrueAsync(() => Task.FromResult(product.Read(db => !db.Set<DraftRehearsal>().Single(r => r.Id == id).IsAtWork)), "the rehearsal to end", Patience);
        return product.Read(db => db.Set<DraftRehearsal>().Single(r => r.Id == id));
    }

    private Task RoomAsync() =>
        Eventually.TrueAsync(() => Task.FromResult(product.Read(db => db.Set<DraftRehearsal>().All(r => r.Place == null))), "no rehearsal to be at work", Patience);
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Integration.Pages;

public sealed class TaskTests(ProductPages product) : IClassFixture<ProductPages>
{
    private const string Form = """
        [{"key":"reason","label":"사유","type":"textarea","requiredWhen":{"action":["부적합"]}},
         {"key":"rows","label":"항목","type":"list","columns":[{"key":"name","label":"이름","type":"text","required":true},{"key":"won","label":"금액","type":"money"}]}]
        """;

    [Fact]
    public async Task The_second_of_two_who_decide_hears_who_was_first_and_when()
    {
        var task = await product.WaitingTaskAsync("Institute");
        using var first = await product.SignedInAsync(await product.PersonAsync(Area.Institute, p => p.DisplayName = "오세란"));
        using var second = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        await first.OpenAsync($"/inbox/{task.Id}");
        await second.OpenAsync($"/inbox/{task.Id}");

        var done = await first.SubmitAsync(new() { ["action"] = "적합" }, "#decision");
        var late = await second.SubmitAsync(new() { ["action"] = "부적합", ["f.reason"] = "늦은 생각" }, "#decision");

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        var said = second.Page.QuerySelector("#error-summary")!.TextContent;
        Assert.Contains("오세란", said, StringComparison.Ordinal);
        Assert.Contains("이미", said, StringComparison.Ordinal);
        Assert.Equal("적합", product.Read(db => db.Set<StaffTask>().Single(t => t.Id == task.Id).CompletedAction));
    }

    [Fact]
    public async Task A_missing_reason_is_named_beside_its_field_and_the_rows_typed_stay()
    {
        var task = await product.TaskAsync("Institute", Form);
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        await officer.OpenAsync($"/inbox/{task.Id}");

        var answer = await officer.SubmitAsync(new() { ["action"] = "부적합", ["f.rows[0].name"] = "센서", ["f.rows[0].won"] = "1,500,000" }, "#decision");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("사유", officer.MessageOf("f.reason"), StringComparison.Ordinal);
        Assert.Equal("센서", officer.Field("f.rows[0].name").GetAttribute("value"));
        Assert.Equal("1,500,000", officer.Field("f.rows[0].won").GetAttribute("value"));
        Assert.True(product.Read(db => db.Set<StaffTask>().Single(t => t.Id == task.Id).IsOpen()));
    }

    [Fact]
    public async Task Claiming_takes_a_task_out_of_the_others_inbox()
    {
        var task = await product.TaskAsync("Institute/회계");
        using var one = await product.SignedInAsync(await product.PersonAsync(Area.Institute, p => p.Position = "회계"));
        using var other = await product.SignedInAsync(await product.PersonAsync(Area.Institute, p => p.Position = "회계"));
        Assert.Contains(task.Id, await other.TextAsync("/inbox"), StringComparison.Ordinal);
        await one.OpenAsync($"/inbox/{task.Id}");

        await one.SubmitAsync([], "form[action*='Claim']");

        Assert.Contains(task.Id, await one.TextAsync("/inbox?tab=mine"), StringComparison.Ordinal);
        Assert.DoesNotContain(task.Id, await other.TextAsync("/inbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_on_the_next_visit()
    {
        var task = await product.TaskAsync("Institute", Form);
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        await officer.OpenAsync($"/inbox/{task.Id}");
        var token = officer.Page.QuerySelector("#decision input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.OK, await officer.ForgeAsync($"/inbox/{task.Id}?handler=Save", new() { ["__RequestVerificationToken"] = token, ["f.reason"] = "쓰다 만 사유" }));
        await officer.OpenAsync($"/inbox/{task.Id}");

        Assert.Contains("쓰다 만 사유", officer.Field("f.reason").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_answers_its_request()
    {
        var (_, person) = await product.FirmAsync();
        var task = await product.WaitingTaskAsync("Company", """[{"key":"opinion","label":"의견","type":"textarea","required":true}]""", """["제출"]""", person.Id);
        using var firm = await product.SignedInAsync(person);
        await firm.OpenAsync("/company");
        Assert.NotNull(firm.Page.QuerySelector($"a[href='/company/tasks/{task.Id}']"));
        await firm.OpenAsync($"/company/tasks/{task.Id}");

        var answer = await firm.SubmitAsync(new() { ["action"] = "제출", ["f.opinion"] = "확인했습니다." }, "#decision");

        Assert.Equal("/company", answer.Headers.Location!.ToString());
        Assert.Contains("확인했습니다.", product.Read(db => db.Set<StaffTask>().Single(t => t.Id == task.Id).CompletionJson), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_gives_a_firm_more_time_once_and_the_firm_is_told()
    {
        var (company, _) = await product.FirmAsync();
        var task = await product.TaskAsync($"Company@{company.Id}", companyId: company.Id);
        var due = product.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(3);
        await product.CommitAsync(services =>
        {
            var row = services.GetRequiredService<ProgrammeDbContext>().Set<StaffTask>().Single(t => t.Id == task.Id);
            (row.DueAt, row.IsDueHard, row.DueRule) = (due, true, "C3");
            return Task.FromResult(true);
        });
        using var officer = await product.SignedInAsync(await product.PersonAsync(Area.Institute));
        await officer.OpenAsync($"/inbox/{task.Id}");

        await officer.SubmitAsync(new() { ["reason"] = "설비 반입이 늦어짐" }, "#extend form");
        await officer.OpenAsync($"/inbox/{task.Id}");

        Assert.Contains("연장하고 기업에 알렸습니다", officer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("#extend"));
        Assert.True(product.Read(db => db.Set<StaffTask>().Single(t => t.Id == task.Id).DueAt) > due);
        var mail = product.Read(db => db.Set<OutboxMessage>().Single(m => m.TaskId == task.Id));
        Assert.Equal("common.extended", mail.Template);
        Assert.Contains("설비 반입이 늦어짐", mail.Text, StringComparison.Ordinal);
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Integration.Pages;

/// <summary>A definition changed, published, compared and taken back on its pages, without the diagram.</summary>
public sealed class DefinitionPageTests(ProductPages product) : IClassFixture<ProductPages>
{
    [Fact]
    public async Task A_step_is_edited_in_the_table_published_with_a_reason_compared_and_taken_back()
    {
        var task = await product.WaitingTaskAsync("Institute");
        var id = task.DefinitionId;
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{id}/steps"));
        Assert.Contains("요건 검토", admin.Page.QuerySelector("#s-ask")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{id}/steps/ask"));
        var saved = await admin.SubmitAsync(new() { ["Title"] = "서류 확인", ["DueAmount"] = "7", ["DueUnit"] = "BusinessDays", ["Role"] = "Province", ["IsSoft"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var draft = await LatestAsync(id);
        Assert.Equal((2, false), (draft.Version, draft.IsPublished));
        Assert.Equal(("서류 확인", "Province", "ST B7"), StepOf(draft));

        await admin.OpenAsync($"/admin/definitions/{id}");
        var refused = await admin.SubmitAsync(new() { ["note"] = " " }, "form[action*=Publish]");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.False((await LatestAsync(id)).IsPublished);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(new() { ["note"] = "기한을 늘림" }, "form[action*=Publish]")).StatusCode);
        var published = await LatestAsync(id);
        Assert.Equal((2, true, "기한을 늘림"), (published.Version, published.IsPublished, published.ChangeNote));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{id}/compare?from=1&to=2"));
        var difference = admin.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("서류 확인", difference, StringComparison.Ordinal);
        Assert.Contains("ST B7", difference, StringComparison.Ordinal);

        await admin.OpenAsync($"/admin/definitions/{id}");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync([], "#back-1 form")).StatusCode);
        var back = await LatestAsync(id);
        Assert.Equal((3, true), (back.Version, back.IsPublished));
        Assert.Equal(("요건 검토", "Institute", null), StepOf(back));
        var running = product.Read(db => db.Instances.Single(i => i.Id == task.InstanceId));
        Assert.Equal(1, running.DefinitionVersion);
    }

    [Fact]
    public async Task Of_two_who_change_one_draft_the_second_is_told_and_overwrites_nothing()
    {
        var id = (await product.WaitingTaskAsync("Institute")).DefinitionId;
        using var first = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        using var second = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await first.OpenAsync($"/admin/definitions/{id}/steps/ask");
        await second.OpenAsync($"/admin/definitions/{id}/steps/ask");

        await first.SubmitAsync(new() { ["Title"] = "먼저 고친 제목", ["DueAmount"] = "5" });
        await second.SubmitAsync(new() { ["Title"] = "나중에 고친 제목", ["DueAmount"] = "9" });

        Assert.Equal("먼저 고친 제목", StepOf(await LatestAsync(id)).Title);
        await second.OpenAsync($"/admin/definitions/{id}/steps");
        Assert.Contains("다른 사람이 이 초안을 고쳤습니다", second.Page.QuerySelector(".flash.bad")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title", "", "")]
    [InlineData("DueAmount", "0", "7")]
    [InlineData("DueAmount", "many", "7")]
    [InlineData("Role", "Nobody", "7")]
    public async Task What_makes_no_sense_is_said_at_its_field_and_not_stored(string field, string value, string due)
    {
        var id = (await product.WaitingTaskAsync("Institute")).DefinitionId;
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await admin.OpenAsync($"/admin/definitions/{id}/steps/ask");
        var values = new Dictionary<string, string> { ["Title"] = "제목", ["DueAmount"] = due.Length == 0 ? "7" : due };
        values[field] = value;

        Assert.Equal(HttpStatusCode.OK, (await admin.SubmitAsync(values)).StatusCode);
        Assert.Equal(1, (await LatestAsync(id)).Version);
    }

    [Fact]
    public async Task The_picture_counts_the_cases_that_wait_at_each_step_and_lists_them()
    {
        var task = await product.WaitingTaskAsync("Institute");
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{task.DefinitionId}/waiting?at=ask"));

        Assert.Equal("1", admin.Page.QuerySelector("svg .count text")!.TextContent);
        Assert.Equal("1", admin.Page.QuerySelector("table td.num")!.TextContent);
        Assert.NotNull(admin.Page.QuerySelector($"#cases a[href='/designer/instances/{task.InstanceId}']"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync("/admin/definitions/none/waiting"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync("/admin/definitions/none/steps"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync($"/admin/definitions/{task.DefinitionId}/steps/none"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync($"/admin/definitions/{task.DefinitionId}/compare?from=8"));
    }

    private Task<DefinitionVersion> LatestAsync(string id) =>
        product.CommitAsync(async services => (await services.GetRequiredService<IDefinitionStore>().FindLatestAsync(id))!);

    private static (string? Title, string? Role, string? Due) StepOf(DefinitionVersion version)
    {
        var step = StepTable.Read(DefinitionJson.ReadOne(version.Json)).Find("ask")!;
        return (step.Node.Literal("title"), step.Who, step.Due);
    }
}

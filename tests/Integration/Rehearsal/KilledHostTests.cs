using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Rehearsal;

/// <summary>A rehearsal of a draft lives as long as its host: when that is killed, its process ends too, and the next start says what became of it.</summary>
public sealed class KilledHostTests
{
    private const string Definition = "sf-application";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task After_its_host_was_killed_a_rehearsal_is_over_says_why_and_makes_room_for_the_next()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Whose child a process is, is read from /proc.");
        using var folder = new TemporaryFolder("killed");
        await using var host = await ProductHost.StartAsync(folder.Path);
        string page;
        int child;
        using (var admin = await EnterAsync(host))
        {
            await DraftAsync(admin);
            Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/definitions/{Definition}/rehearsals"));
            page = (await admin.SubmitAsync(new() { ["Year"] = "2025", ["Applicants"] = "176", ["Seed"] = "1" })).Headers.Location!.OriginalString;
            child = await PlayingAsync(host.ProcessId);
            await Eventually.TrueAsync(async () => (await ProgressAsync(admin, page))["percent"]!.GetValue<int>() > 0, "the year to get on", Patience);
        }

        await host.KillAsync(withChildren: false);

        // Nobody waits for it any more: it notices, and does not play the year to its end for nobody.
        await Eventually.TrueAsync(() => !IsRunning(child), "the rehearsal's own process to end", Patience);

        await host.StartAsync();
        using var again = await EnterAsync(host);
        await Eventually.TrueAsync(async () => !(await ProgressAsync(again, page))["atWork"]!.GetValue<bool>(), "the rehearsal to be over", Patience);
        await again.OpenAsync(page);
        Assert.Contains("끝내지 못했습니다", again.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("서버", again.Page.QuerySelector("main .m.bad")!.TextContent, StringComparison.Ordinal);

        await again.OpenAsync($"/admin/definitions/{Definition}/rehearsals");
        var next = (await again.SubmitAsync(new() { ["Year"] = "2025", ["Applicants"] = "2", ["Seed"] = "1" })).Headers.Location!.OriginalString;
        await PlayingAsync(host.ProcessId);
        await again.OpenAsync(next);
        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync([], "form[action*=Cancel]")).StatusCode);
    }

    private static async Task<Visitor> EnterAsync(ProductHost host)
    {
        var visitor = new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address });
        await visitor.OpenAsync("/dev/people");
        var id = visitor.Page.QuerySelector("button[data-person^=demo-admin]")!.GetAttribute("data-person")!;
        await visitor.PostAsync("/dev/people?handler=Enter", new() { ["id"] = id });
        Assert.Equal(HttpStatusCode.OK, await visitor.OpenAsync("/admin/definitions"));
        return visitor;
    }

    /// <summary>Something to rehearse: the published text with another name.</summary>
    private static async Task DraftAsync(Visitor admin)
    {
        var text = JsonNode.Parse(await admin.TextAsync($"/elsa/api/workflow-definitions/{Definition}/export?versionOptions=Latest"))!;
        text["name"] = "신청 시험";
        Assert.Equal(HttpStatusCode.OK, await admin.SendJsonAsync("/elsa/api/workflow-definitions/import", text));
    }

    private static async Task<JsonNode> ProgressAsync(Visitor admin, string page) => JsonNode.Parse(await admin.TextAsync(page + "?handler=Progress"))!;

    /// <summary>The process in which the host plays the year.</summary>
    private static async Task<int> PlayingAsync(int host) => int.Parse(
        await Eventually.GetAsync(
            () => Task.FromResult(Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).FirstOrDefault(id => int.TryParse(id, out _) && ParentOf(id!) == host && CommandOf(id!).Contains("--tethered", StringComparison.Ordinal))),
            "the rehearsal's own process to start",
            Patience),
        System.Globalization.CultureInfo.InvariantCulture);

    private static int ParentOf(string id) =>
        Read($"/proc/{id}/status").Split('\n').FirstOrDefault(l => l.StartsWith("PPid:", StringComparison.Ordinal)) is { } line && int.TryParse(line["PPid:".Length..].Trim(), out var parent) ? parent : 0;

    private static string CommandOf(string id) => Read($"/proc/{id}/cmdline");

    /// <summary>A process may end while it is looked at.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

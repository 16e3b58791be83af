using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SmartFactory.TestKit;

namespace SmartFactory.Browser.Journeys;

/// <summary>Why there is a designer: an administrator adds a mail and a task to a workflow by mouse and keyboard, publishes it, sees it at work, and takes it back without touching the case that runs.</summary>
public sealed class StudioJourneyTests(ChromiumBrowser browser)
{
    private const string Workflow = "시험 절차";
    private const string TaskTitle = "시험 서류 확인";
    private const string Institute = "전북테크노파크";

    private static readonly LocatorAssertionsToBeVisibleOptions Coming = new() { Timeout = StudioEditor.Patience };

    /// <summary>What the workflow is before: it starts, and is over.</summary>
    private const string Before =
        """
        async name => {
          const root = { id: 'flow', type: 'Elsa.Flowchart', version: 1, name: 'Flowchart1', connections: [],
            activities: [{ id: 'start', type: 'Elsa.Start', version: 1, name: '시작', metadata: { designer: { position: { x: 0, y: 0 }, size: { width: 160, height: 50 } } } }] };
          const answer = await fetch('/elsa/api/workflow-definitions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ model: { name, root }, publish: true }) });
          return (await answer.json()).workflowDefinition.definitionId;
        }
        """;

    [Fact]
    public async Task A_mail_and_a_task_are_added_by_hand_published_seen_at_work_and_taken_back()
    {
        await using var mail = await SmtpServer.StartAsync();
        using var folder = new TemporaryFolder("studio");
        await using var host = await StartAsync(folder, mail);
        await using var admin = await browser.VisitAsync(host.Address);
        await using var officer = await browser.VisitAsync(host.Address);
        await admin.SignInAsync("admin");
        await officer.SignInAsync("institute");
        await admin.Page.SetViewportSizeAsync(1680, 1000);
        admin.Page.SetDefaultTimeout(StudioEditor.Patience);
        var id = await admin.Page.EvaluateAsync<string>(Before, Workflow);
        var editor = new StudioEditor(admin.Page);

        await OpenFromListAsync(admin, editor);
        await EditAsync(editor, id);
        await admin.TakePictureAsync("studio-journey-editor", wholePage: false);
        await editor.PublishAsync("서류 확인을 더합니다.");
        await editor.IsStoredAsync(id, d => d.GetProperty("isPublished").GetBoolean() && d.GetProperty("version").GetInt32() == 2, "version 2 to be published");

        var decided = await editor.RunAsync();
        await mail.WaitForAsync(letter => letter.Subject.Contains("사후관리 종료", StringComparison.Ordinal), "of the new step", TimeSpan.FromMinutes(3));
        await SeesWaitingAsync(admin);
        await DecideAsync(officer);
        await SeesTheEndAsync(admin);
        await admin.TakePictureAsync("studio-journey-viewer", wholePage: false);
        Assert.Equal((2, "Finished"), await StateAsync(admin, decided));

        await OpenEditorAsync(admin, editor, id);
        var kept = await editor.RunAsync();
        await SeesWaitingAsync(admin);
        await TakeBackAsync(admin, id);
        await OpenEditorAsync(admin, editor, id);
        var later = await editor.RunAsync();
        await SeesTheEndAsync(admin);
        Assert.Equal((2, "Running"), await StateAsync(admin, kept));
        Assert.Equal((3, "Finished"), await StateAsync(admin, later));
        await officer.GoToAsync("/inbox");
        await Assertions.Expect(officer.Page.Locator("main tbody a", new PageLocatorOptions { HasText = TaskTitle })).ToHaveCountAsync(1, new LocatorAssertionsToHaveCountOptions { Timeout = StudioEditor.Patience });
    }

    private static Task<ProductHost> StartAsync(TemporaryFolder folder, SmtpServer mail) => ProductHost.StartAsync(folder.Path, new ProductHostOptions
    {
        Settings = new Dictionary<string, string>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "None",
            ["Demonstration:Seed"] = "false",
        },
    });

    private static async Task OpenFromListAsync(Visitor admin, StudioEditor editor)
    {
        await admin.GoToAsync("/designer/definitions");
        await admin.Page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = Workflow }).First.ClickAsync(new LocatorClickOptions { Timeout = StudioEditor.Patience });
        await admin.Page.WaitForURLAsync("**/designer/definitions/*", new PageWaitForURLOptions { Timeout = StudioEditor.Patience });
        await editor.IsShownAsync();
    }

    private static async Task OpenEditorAsync(Visitor admin, StudioEditor editor, string id)
    {
        await admin.GoToAsync("/designer/definitions/" + id);
        await editor.IsShownAsync();
    }

    private static async Task EditAsync(StudioEditor editor, string id)
    {
        await editor.DropAsync("안내 발송", 60, 60);
        await editor.DropAsync("담당자 업무", 330, 60);
        await editor.DropAsync("종료", 700, 60);
        await editor.PutDownAsync();
        await editor.ConnectAsync("시작", "Done", "SendNotice1");
        await editor.ConnectAsync("SendNotice1", "Done", "UserTask1");
        await editor.ConnectAsync("UserTask1", "완료", "End1");
        await editor.ConnectAsync("UserTask1", "기한경과", "End1");
        await editor.ChooseAsync("SendNotice1", "받는 사람");
        await editor.TypeAsync("받는 사람", "institute");
        await editor.SelectAsync("안내문", "aft.done");
        await editor.IsStoredAsync(id, d => Value(d, "SmartFactory.SendNotice", "to") == "institute" && Value(d, "SmartFactory.SendNotice", "template") == "aft.done", "recipients and template to be stored");
        await editor.ChooseAsync("UserTask1", "제목");
        await editor.TypeAsync("제목", TaskTitle);
        await editor.SelectAsync("담당 역할", Institute);
        await editor.TypeAsync("기한", "B5");
        await editor.IsStoredAsync(id, d => Value(d, "Elsa.UserTask", "title") == TaskTitle && Value(d, "Elsa.UserTask", "role") == "Institute" && Value(d, "Elsa.UserTask", "due") == "B5", "title, role and due days to be stored");
        await editor.IsStoredAsync(id, d => d.GetProperty("root").GetProperty("connections").GetArrayLength() == 4, "four ways to be stored");
    }

    /// <summary>The officer finds the task in the inbox and decides it; the administrator's page stays open and untouched.</summary>
    private static async Task DecideAsync(Visitor officer)
    {
        await officer.GoToAsync("/inbox");
        await officer.FollowAsync(officer.Page.Locator("main tbody a", new PageLocatorOptions { HasText = TaskTitle }).First);
        await officer.Page.Locator("button[data-decide]").ClickAsync();
        await officer.FollowAsync(officer.Page.Locator("[data-confirm-go]"));
    }

    private static async Task SeesWaitingAsync(Visitor admin)
    {
        await Assertions.Expect(Detail(admin, "세부 상태", "기다림")).ToBeVisibleAsync(Coming);
        await Assertions.Expect(Detail(admin, "상태", "끝남")).ToHaveCountAsync(0);
    }

    private static Task SeesTheEndAsync(Visitor admin) => Assertions.Expect(Detail(admin, "상태", "끝남")).ToBeVisibleAsync(Coming);

    /// <summary>A line of what the viewer says of the case.</summary>
    private static ILocator Detail(Visitor admin, string name, string value) => admin.Page.Locator("#studio-host tr")
        .Filter(new LocatorFilterOptions { Has = admin.Page.GetByText(name, new PageGetByTextOptions { Exact = true }) })
        .GetByText(value, new LocatorGetByTextOptions { Exact = true }).First;

    private static async Task TakeBackAsync(Visitor admin, string id)
    {
        await admin.GoToAsync("/admin/definitions/" + id);
        await admin.SeesAsync("서류 확인을 더합니다.");
        await admin.Page.Locator("button[data-dialog='back-1']").ClickAsync();
        await admin.FollowAsync(admin.Page.Locator("#back-1 button[type=submit]"));
        await admin.SeesAsync("3판 사용 중");
    }

    private static async Task<(int Version, string Status)> StateAsync(Visitor admin, string instance)
    {
        var state = await admin.Page.EvaluateAsync<JsonElement>("async id => (await (await fetch(`/elsa/api/workflow-instances/${id}`)).json())", instance);
        return (state.GetProperty("version").GetInt32(), state.GetProperty("status").GetString()!);
    }

    private static string? Value(JsonElement definition, string type, string input) => definition.GetProperty("root").GetProperty("activities").EnumerateArray()
        .Where(a => a.GetProperty("type").GetString() == type && a.TryGetProperty(input, out _))
        .Select(a => a.GetProperty(input).GetProperty("expression").GetProperty("value").ToString()).FirstOrDefault();
}

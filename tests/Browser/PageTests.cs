using System.Text.RegularExpressions;
using SmartFactory.Browser.Journeys;
using SmartFactory.TestKit;

namespace SmartFactory.Browser;

/// <summary>Every page that can be opened without knowing anything, as everybody who may open it: it answers, its scripts are content, axe finds nothing, it fits the screen.</summary>
public sealed partial class PageTests(ChromiumBrowser browser, DemonstrationHost demonstration)
{
    /// <summary>Pages that do something instead of showing something, and those that hold Elsa Studio: its runtime takes seconds to start, so Journeys/DesignerTests waits for it and checks them.</summary>
    private static readonly string[] Elsewhere = ["/preferences", "/account/sign-out", .. DesignerTests.Pages];

    public static TheoryData<string> Everybody => ["nobody", "company", "institute", "province", "municipality", "admin"];

    [Fact]
    public void The_pages_are_found() => Assert.True(Addresses().Count() > 10, "The pages were not found: this test looks in the wrong place.");

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_of_a_person_is_sound_and_accessible_on_desk_and_phone(string person)
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.SignInAsync(person);
        var findings = new List<string>();
        foreach (var (_, address) in Addresses().Where(page => People(page.Area).Contains(person)))
        {
            await visitor.GoToAsync(address);
            foreach (var size in new[] { ScreenSize.Desktop, ScreenSize.Phone })
            {
                await visitor.ResizeAsync(size);
                await visitor.TakePictureAsync($"{(address == "/" ? "front" : address.Trim('/').Replace('/', '-'))}-{person}-{(size == ScreenSize.Phone ? 375 : 1280)}");
                findings.AddRange(await visitor.FaultsAsync());
            }
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(visitor.Complaints.Count == 0, string.Join('\n', visitor.Complaints));
    }

    [Theory]
    [InlineData("/admin/definitions", "^/admin/definitions/.")]
    [InlineData("/admin/instances", "^/admin/instances/.")]
    [InlineData("/admin/outbox", "^/admin/outbox/.")]
    public async Task From_its_list_one_thing_is_opened_and_its_page_is_sound(string list, string page)
    {
        var host = await demonstration.StartedAsync();
        await using var visitor = await browser.VisitAsync(host.Address);
        await visitor.SignInAsync("admin");
        await visitor.GoToAsync(list);
        await visitor.FollowAsync(visitor.Page.Locator($"main a[href^='{list}/']").First);

        Assert.Matches(page, visitor.Path);
        await visitor.TakePictureAsync(list.Trim('/').Replace('/', '-') + "-one-1280");
        Assert.True((await visitor.FaultsAsync()) is [], string.Join('\n', await visitor.FaultsAsync()));
        Assert.True(visitor.Complaints.Count == 0, string.Join('\n', visitor.Complaints));
    }

    private static IEnumerable<(string Area, string Address)> Addresses()
    {
        var root = RepositoryRoot.File("Host", "Pages");
        return from file in Directory.EnumerateFiles(root, "*.cshtml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               let match = PageDirective().Match(File.ReadAllText(file))
               where match.Success && !match.Groups["address"].Value.Contains('{', StringComparison.Ordinal) && !Elsewhere.Contains(match.Groups["address"].Value)
               select (Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0], match.Groups["address"].Value);
    }

    private static string[] People(string area) => area switch
    {
        "Company" => ["company"],
        "Inbox" => ["institute", "province", "municipality"],
        "Admin" => ["admin"],
        "Cases" => ["province"],
        _ => ["nobody"],
    };

    [GeneratedRegex("""^@page "(?<address>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex PageDirective();
}

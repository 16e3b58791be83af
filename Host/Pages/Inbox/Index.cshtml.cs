using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Inbox;

internal sealed class IndexModel(InboxQuery inbox, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public InboxFilter Filter { get; set; } = new();

    public IReadOnlyList<InboxRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Types { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Filter.Text + Filter.Municipality + Filter.Track + Filter.Type + Filter.Due);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Rows, Total) = await inbox.ReadAsync(User, Filter, cancellationToken);
        Counts = await inbox.CountAsync(User, cancellationToken);
        Types = await inbox.TypesAsync(User, cancellationToken);
    }

    public static string Place(StaffTask task) => string.Join(" · ", new[]
    {
        MunicipalityCatalog.NameOf(task.MunicipalityCode),
        task.Reference?.Split('-', ':').FirstOrDefault(p => p.StartsWith("JS", StringComparison.Ordinal)) is { } track ? Labels.Of("track", track) : "",
    }.Where(p => p.Length > 0));

    public int DaysHere(StaffTask task) => ((task.CompletedAt ?? Now) - task.CreatedAt).Days;
}

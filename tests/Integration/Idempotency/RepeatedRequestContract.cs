using System.Net;
using SmartFactory.Integration.Pages;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Integration.Idempotency;

/// <summary>A request that is sent again, over HTTP, on either database.</summary>
public abstract class RepeatedRequestContract : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new("repeated");
    private string? _server;
    private ProductPages _product = null!;
    private Visitor _officer = null!;
    private Person _person = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerAsync();
        _product = Start();
        _person = await _product.PersonAsync(Area.Institute);
        _officer = await _product.SignedInAsync(_person);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _product.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_decision_sent_thirty_times_at_once_is_made_once_and_answered_alike_also_after_a_restart()
    {
        var task = await _product.WaitingTaskAsync("Institute");
        var page = $"/inbox/{task.Id}";
        await _officer.OpenAsync(page);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => _officer.PostAsync(page, Decision("적합"), "decision-1")));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Redirect, "/inbox"), (a.StatusCode, a.Headers.Location?.ToString())));
        Assert.Single(answers, a => !a.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(("적합", 1), (Now(task).CompletedAction, Audited(task)));
        await _officer.OpenAsync("/inbox");
        Assert.Contains("요건 검토", _officer.Page.QuerySelector(".flash")?.TextContent, StringComparison.Ordinal);

        _officer.Dispose();
        await _product.DisposeAsync();
        _product = Start();
        _officer = await _product.SignedInAsync(_person);
        await _officer.OpenAsync("/inbox");

        var again = await _officer.PostAsync(page, Decision("적합"), "decision-1");
        Assert.Equal((HttpStatusCode.Redirect, "/inbox", true), (again.StatusCode, again.Headers.Location?.ToString(), again.Headers.Contains("Idempotency-Replayed")));
        var other = await _officer.PostAsync(page, Decision("부적합"), "decision-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("이미 보낸 화면입니다", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("적합", 1), (Now(task).CompletedAction, Audited(task)));
    }

    private protected abstract Task<string?> ServerAsync();

    private static Dictionary<string, string> Decision(string action) => new() { ["action"] = action, ["revision"] = "0" };

    private ProductPages Start()
    {
        var product = new ProductPages(_folder);
        if (_server is not null)
        {
            product.Settings["ConnectionStrings:PostgreSql"] = _server;
        }

        return product;
    }

    private StaffTask Now(StaffTask task) => _product.Read(db => db.Set<StaffTask>().Single(t => t.Id == task.Id));

    private int Audited(StaffTask task) => _product.Read(db => db.Set<AuditEntry>().Count(e => e.Subject == task.Id && e.Action == "task.completed"));
}

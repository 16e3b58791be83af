using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Public;

internal sealed class IndexModel(ProgrammeDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Round> Open { get; private set; } = [];

    public IReadOnlyList<Round> Coming { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rounds = await db.Set<Round>().AsNoTracking().Include(r => r.Tracks)
            .Where(r => r.Status == RoundStatus.Open || r.Status == RoundStatus.Preparing)
            .OrderBy(r => r.CloseAt).ToListAsync(cancellationToken);
        Open = [.. rounds.Where(r => r.Status == RoundStatus.Open && r.OpenAt <= now && now < r.CloseAt)];
        Coming = [.. rounds.Where(r => r.OpenAt > now)];
    }
}

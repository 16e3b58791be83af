using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rehearsal;
using Firm = SmartFactory.Workflows.Companies.Company;

namespace SmartFactory.Host.Pages.Dev;

[AllowAnonymous]
[DevelopmentOnly]
internal sealed class ClockModel(IServiceProvider services, ProgrammeDbContext db, IDispatchPump pump, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<SelectListItem> Spans { get; } =
    [
        new(Text.Find("Clock.Day"), "1"), new(Text.Find("Clock.Week"), "7"), new(Text.Find("Clock.Month"), "31"), new(Text.Find("Clock.Year"), "365"),
    ];

    [BindProperty]
    public string? CompanyId { get; set; }

    [BindProperty]
    public int Days { get; set; } = 365;

    public DateTimeOffset Now => clock.GetUtcNow();

    public int AheadDays => clock is DemonstrationClock demonstration ? (int)demonstration.Ahead.TotalDays : 0;

    public DateTimeOffset? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Companies { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        CompanyId ??= User.CompanyId();
        Next = await pump.NextDueAsync(cancellationToken);
        Companies =
        [
            new SelectListItem(Text.Find("Clock.Nobody"), ""),
            .. await db.Set<Firm>().AsNoTracking().OrderBy(company => company.Name)
                .Select(company => new SelectListItem(company.Name, company.Id)).ToListAsync(cancellationToken),
        ];
        Problems = TempData["Problems"] is string json ? JsonSerializer.Deserialize<List<string>>(json)! : [];
    }

    public async Task<IActionResult> OnPostWaitAsync(CancellationToken cancellationToken) =>
        await ToldAsync(await services.GetRequiredService<DemonstrationOffice>().WaitAsync(Now.AddYears(3), cancellationToken));

    public async Task<IActionResult> OnPostWorkAsync(CancellationToken cancellationToken) =>
        await ToldAsync(await services.GetRequiredService<DemonstrationOffice>().WorkAsync(
            string.IsNullOrEmpty(CompanyId) ? null : CompanyId, Now.AddDays(Math.Clamp(Days, 1, 1100)), cancellationToken));

    private async Task<IActionResult> ToldAsync(DemonstrationReport day)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            // The jump is not the visitor's idleness: the session goes on from the new time.
            await HttpContext.SignInAsync(User);
        }

        var end = Text.Find(day.CompanyIsAsked ? "Clock.YourTurn" : day.NothingIsLeft ? "Clock.NothingLeft" : "Clock.TimeIsUp");
        TempData["Done"] = Text.Format(Text.Find("Clock.Done"), day.Decided, day.TimersFired) + " " + end;
        if (day.Problems.Count > 0)
        {
            TempData["Problems"] = JsonSerializer.Serialize(day.Problems.Take(20));
        }

        return RedirectToPage();
    }
}

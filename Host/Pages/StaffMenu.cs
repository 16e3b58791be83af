using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Inbox;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages;

/// <summary>The side menu of staff, with how much waits for them.</summary>
internal sealed class StaffMenu(InboxQuery inbox, ProgrammeDbContext db)
{
    public async Task<IReadOnlyList<MenuItem>> ForAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var items = new List<MenuItem> { Menu.Item("Inbox", "/inbox", await inbox.OpenCountAsync(user, cancellationToken)) };
        if (user.Area() is Area.Admin or Area.Province or Area.Institute or Area.Municipality)
        {
            items.Add(Menu.Item("Cases", "/cases"));
        }

        if (user.Area() is Area.Admin)
        {
            items.Add(Menu.Item("Rounds", "/admin/rounds", group: true));
            items.Add(Menu.Item("Definitions", "/admin/definitions"));
            items.Add(Menu.Item("Instances", "/admin/instances"));
            items.Add(Menu.Item("Incidents", "/admin/incidents", await db.Incidents.CountAsync(i => i.HandledAt == null, cancellationToken) is > 0 and var open ? open : null));
            items.Add(Menu.Item("Outbox", "/admin/outbox"));
            items.Add(Menu.Item("People", "/admin/people"));
            items.Add(Menu.Item("Health", "/admin/health"));
        }

        return items;
    }
}

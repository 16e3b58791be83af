using System.Security.Claims;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Host.Pages;

/// <summary>Menus of visitors and companies; staff's is <see cref="StaffMenu"/>.</summary>
public static class Menu
{
    public static string Home(ClaimsPrincipal user) => user.Area() switch
    {
        null => "/",
        Area.Company or Area.Vendor => "/company",
        _ => "/inbox",
    };

    public static IReadOnlyList<MenuItem> For(ClaimsPrincipal user) => user.Area() switch
    {
        Area.Company =>
        [
            Item("Home", "/company"),
            Item("Apply", "/company/apply"),
            Item("Requests", "/company/requests"),
            Item("Documents", "/company/documents"),
            Item("Letters", "/company/letters"),
        ],
        Area.Vendor => [Item("Home", "/company"), Item("Letters", "/company/letters")],
        null => [Item("Calls", "/"), Item("Verify", "/verify")],
        _ => [Item("Inbox", "/inbox")],
    };

    internal static MenuItem Item(string key, string href, int? count = null, bool group = false) =>
        new(Text.Find("Menu." + key), href, count, group);
}

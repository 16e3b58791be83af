namespace SmartFactory.Host.Pages;

/// <summary>How a visitor likes the pages to look; a cookie of one word.</summary>
public static class Preferences
{
    public const string ContrastCookie = "sf-contrast";

    public static bool IsHighContrast(HttpRequest request) => request.Cookies[ContrastCookie] == "high";

    public static string Mode(HttpRequest request) => IsHighContrast(request) ? "high-contrast" : "light";
}

namespace SmartFactory.Host.Pages;

/// <summary>One entry of a menu. <see cref="Count"/> is shown behind it.</summary>
public sealed record MenuItem(string Label, string Href, int? Count = null, bool StartsGroup = false)
{
    public bool IsCurrent(PathString path) => Href.TrimEnd('/') is "" or "/company"
        ? path.Value?.TrimEnd('/') == Href.TrimEnd('/')
        : path.StartsWithSegments(Href.Split('?')[0]);
}

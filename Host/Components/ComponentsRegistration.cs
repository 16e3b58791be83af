using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SmartFactory.Host.Components;

internal static class ComponentsRegistration
{
    /// <summary>Hangul is written as Hangul, not as numbers: pages are smaller and readable at the source.</summary>
    public static IServiceCollection AddComponents(this IServiceCollection services) =>
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
}

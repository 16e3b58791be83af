using System.Globalization;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>Elsa's version options: a word, or a number as text; nothing means all.</summary>
internal static class VersionOptions
{
    public static (VersionChoice Choice, int Number) Read(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (VersionChoice.Number, number)
        : Enum.TryParse<VersionChoice>(text, ignoreCase: true, out var choice) && choice != VersionChoice.Number && Enum.IsDefined(choice) ? (choice, 0)
        : (VersionChoice.All, 0);

    /// <summary>The one version of a definition the text means; the latest when it names none.</summary>
    public static async ValueTask<DefinitionVersion?> FindAsync(this IDefinitionStore store, string definitionId, string? text, CancellationToken cancellationToken)
    {
        var (choice, number) = Read(text);
        return choice switch
        {
            VersionChoice.Published => await store.FindPublishedAsync(definitionId, cancellationToken),
            VersionChoice.LatestOrPublished or VersionChoice.Latest or VersionChoice.All => await store.FindLatestAsync(definitionId, cancellationToken) ?? await store.FindPublishedAsync(definitionId, cancellationToken),
            VersionChoice.Number => (await store.ListVersionsAsync(definitionId, cancellationToken)).FirstOrDefault(v => v.Version == number),
            VersionChoice.Draft => await store.FindLatestAsync(definitionId, cancellationToken) is { IsPublished: false } draft ? draft : null,
            _ => await store.FindLatestAsync(definitionId, cancellationToken) is { IsPublished: true } both ? both : null,
        };
    }
}

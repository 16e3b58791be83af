namespace SmartFactory.Engine.Bookmarks;

/// <summary>The bookmarks of all waiting instances. Writes belong to the current commit.</summary>
public interface IBookmarkStore
{
    ValueTask<Bookmark?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Those that listen for a stimulus; only those of <paramref name="correlationId"/> when one is given.</summary>
    ValueTask<IReadOnlyList<Bookmark>> FindByHashAsync(string hash, string? correlationId, CancellationToken cancellationToken = default);

    ValueTask<IReadOnlyList<Bookmark>> FindByInstanceAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Gives all bookmarks of an instance its new correlation id.</summary>
    ValueTask CorrelateAsync(string instanceId, string? correlationId, CancellationToken cancellationToken = default);

    ValueTask ApplyAsync(IReadOnlyList<Bookmark> created, IReadOnlyList<string> removedIds, CancellationToken cancellationToken = default);
}

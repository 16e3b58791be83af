namespace SmartFactory.Engine.Bookmarks;

/// <summary>Told, inside the commit, of bookmarks that are gone: resumed, cancelled by a race or a listener, or lost with a cancelled instance. Whatever hangs on them (tasks, requests) must end here.</summary>
public interface IBookmarkObserver
{
    ValueTask BookmarksRemovedAsync(IReadOnlyList<Bookmark> removed, CancellationToken cancellationToken);
}

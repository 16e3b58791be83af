namespace SmartFactory.Engine.Execution;

/// <summary>The instance does not wait on that bookmark (any more).</summary>
public sealed class BookmarkNotFoundException(string bookmarkId) : Exception($"There is no bookmark {bookmarkId}.")
{
    public string BookmarkId { get; } = bookmarkId;
}

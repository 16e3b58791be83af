using SmartFactory.Engine.Bookmarks;

namespace SmartFactory.Engine.Execution;

/// <content>The instance's bookmarks, and which of them are new or gone.</content>
public sealed partial class WorkflowExecutionContext
{
    private static readonly List<Bookmark> None = [];

    // Most bursts make or lose none: these lists are replaced by the first one.
    private List<Bookmark> _bookmarks = None;
    private List<Bookmark> _created = None;
    private List<Bookmark> _removed = None;

    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    internal IReadOnlyList<Bookmark> CreatedBookmarks => _created;

    internal IReadOnlyList<Bookmark> RemovedBookmarks => _removed;

    internal void AddBookmark(Bookmark bookmark)
    {
        AddTo(ref _bookmarks, bookmark);
        AddTo(ref _created, bookmark);
    }

    internal void RestoreBookmark(Bookmark bookmark) => AddTo(ref _bookmarks, bookmark);

    internal void ForgetBookmarks() => _bookmarks = None;

    internal Bookmark? FindBookmark(string id)
    {
        foreach (var bookmark in _bookmarks)
        {
            if (bookmark.Id == id)
            {
                return bookmark;
            }
        }

        return null;
    }

    internal bool HasBookmarkOf(string activityInstanceId)
    {
        foreach (var bookmark in _bookmarks)
        {
            if (bookmark.ActivityInstanceId == activityInstanceId)
            {
                return true;
            }
        }

        return false;
    }

    internal void RemoveBookmark(Bookmark bookmark)
    {
        var index = _bookmarks.FindIndex(b => b.Id == bookmark.Id);
        if (index >= 0)
        {
            RemoveAt(index);
        }
    }

    internal void RemoveBookmarksOf(string activityInstanceId)
    {
        for (var i = _bookmarks.Count - 1; i >= 0; i--)
        {
            if (_bookmarks[i].ActivityInstanceId == activityInstanceId)
            {
                RemoveAt(i);
            }
        }
    }

    internal void RemoveAllBookmarks()
    {
        for (var i = _bookmarks.Count - 1; i >= 0; i--)
        {
            RemoveAt(i);
        }
    }

    /// <summary>New bookmarks carry the correlation the instance has when the burst ends, not the one it had when they were made.</summary>
    internal void StampCorrelation()
    {
        for (var i = 0; i < _created.Count; i++)
        {
            if (_created[i].CorrelationId != CorrelationId)
            {
                var stamped = _created[i] with { CorrelationId = CorrelationId };
                _bookmarks[_bookmarks.FindIndex(b => b.Id == stamped.Id)] = stamped;
                _created[i] = stamped;
            }
        }
    }

    private void RemoveAt(int index)
    {
        var bookmark = _bookmarks[index];
        _bookmarks.RemoveAt(index);

        // One that was made and lost within the burst never existed for anybody else.
        if (_created.RemoveAll(b => b.Id == bookmark.Id) == 0)
        {
            AddTo(ref _removed, bookmark);
        }
    }

    private static void AddTo(ref List<Bookmark> list, Bookmark bookmark)
    {
        if (ReferenceEquals(list, None))
        {
            list = [];
        }

        list.Add(bookmark);
    }
}

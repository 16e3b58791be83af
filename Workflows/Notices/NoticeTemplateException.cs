namespace SmartFactory.Workflows.Notices;

/// <summary>A template cannot be used; every fault is listed, in words for the one who edits it.</summary>
public sealed class NoticeTemplateException(string key, IReadOnlyList<string> faults)
    : Exception($"{key}: {string.Join(' ', faults)}")
{
    public string Key { get; } = key;

    public IReadOnlyList<string> Faults { get; } = faults;
}

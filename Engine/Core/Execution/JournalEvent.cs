namespace SmartFactory.Engine.Execution;

/// <summary>What the journal tells of an activity; the names on the wire.</summary>
internal enum JournalEvent
{
    Started,
    Resumed,
    Suspended,
    Completed,
    Faulted,
    Canceled,
}

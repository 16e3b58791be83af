namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>How far a rehearsal of a draft is.</summary>
public enum DraftRehearsalStatus
{
    Waiting,
    Running,
    Finished,
    Failed,
    Cancelled,
}

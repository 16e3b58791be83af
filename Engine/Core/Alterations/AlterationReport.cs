namespace SmartFactory.Engine.Alterations;

/// <summary>What alterations did to an instance, or would do. With a problem nothing was changed: all of them are applied, or none.</summary>
/// <param name="Changes">In the order in which they happen.</param>
public sealed record AlterationReport(string InstanceId, IReadOnlyList<AlterationChange> Changes, IReadOnlyList<string> Problems)
{
    public bool Succeeded => Problems.Count == 0;
}

/// <summary>One thing that changes.</summary>
/// <param name="What">version, variable, activity.dropped, activity.cancelled, activity.scheduled, bookmark.removed, instance.revived, instance.cancelled.</param>
/// <param name="Subject">The variable's name, the activity's id.</param>
public sealed record AlterationChange(string What, string Subject, string? Before = null, string? After = null);

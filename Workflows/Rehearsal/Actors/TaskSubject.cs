using System.Globalization;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>Names a task by its case, step and target, and counts how often that was asked: what dice are thrown on. Generated ids differ from run to run and never take part.</summary>
internal sealed class TaskSubject
{
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    /// <summary>Call once per task, in the order they were created.</summary>
    public (string Subject, int Attempt) Name(StaffTask task)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{task.Reference}|{task.ActivityId}|{task.TargetKey}");
        var attempt = _asked.GetValueOrDefault(subject);
        _asked[subject] = attempt + 1;
        return (subject, attempt);
    }
}

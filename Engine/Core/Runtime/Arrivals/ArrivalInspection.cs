using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Runtime.Arrivals;

/// <summary>Looks through a parcel: everything in it must agree, and what it waits for must be able to come.</summary>
internal sealed class ArrivalInspection
{
    private static readonly HashSet<string> ForATime = ["Elsa.Delay", "Elsa.StartAt", "Elsa.Timer", "Elsa.Cron", FaultRecovery.BookmarkName];

    /// <summary>These hear of what happens outside. All other waits belong to a row that did not come along: a task, another instance, a job.</summary>
    private static readonly HashSet<string> FromOutside = ["Elsa.Event", "Elsa.HttpEndpoint"];

    private readonly InstanceParcel _parcel;
    private readonly WorkflowExecutionContext _context;

    private ArrivalInspection(InstanceParcel parcel, WorkflowExecutionContext context) => (_parcel, _context) = (parcel, context);

    private WorkflowInstance Instance => _parcel.Instance;

    /// <returns>What the state says, with its bookmarks.</returns>
    /// <exception cref="ArrivalRefusedException">Something does not agree.</exception>
    public static WorkflowExecutionContext Pass(InstanceParcel parcel, WorkflowStateSerializer.Target target)
    {
        var summary = Read(parcel, target.Workflow);
        var inspection = new ArrivalInspection(parcel, Restore(parcel, target));
        inspection.CheckStatus();
        inspection.CheckJournal(summary);
        if (parcel.Instance.Status == WorkflowStatus.Running)
        {
            inspection.CheckWaits();
        }

        return inspection._context;
    }

    private static StateSummary Read(InstanceParcel parcel, Workflow workflow)
    {
        if (StateSummary.TryRead(parcel.Instance.Id, parcel.Instance.State, out var problem) is not { } summary)
        {
            throw new ArrivalRefusedException(ArrivalFault.StateUnreadable, parcel.Instance.Id, problem);
        }

        // The reader passes over steps that are gone; here that would lose what waits there.
        var unknown = StateView.Read(parcel.Instance.Id, parcel.Instance.State).Executions.FirstOrDefault(e => !workflow.Nodes.ContainsKey(e.NodeId));
        return unknown is null ? summary : throw new ArrivalRefusedException(ArrivalFault.StateUnreadable, parcel.Instance.Id, unknown.NodeId);
    }

    private static WorkflowExecutionContext Restore(InstanceParcel parcel, WorkflowStateSerializer.Target target)
    {
        try
        {
            return WorkflowStateSerializer.Read(parcel.Instance.State, target);
        }
#pragma warning disable CA1031 // Whatever a made-up state does to its reader is the file's fault.
        catch (Exception misshapen)
#pragma warning restore CA1031
        {
            throw new ArrivalRefusedException(ArrivalFault.StateUnreadable, parcel.Instance.Id, misshapen.Message);
        }
    }

    private void CheckStatus()
    {
        var runs = Instance.Status == WorkflowStatus.Running;
        Require(Instance.SubStatus == _context.SubStatus && Instance.Status == _context.Status, "status");
        Require(runs == (Instance.SubStatus == WorkflowSubStatus.Suspended), "subStatus");
        Require(runs == (Instance.FinishedAt is null) && !(Instance.FinishedAt < Instance.CreatedAt), "finishedAt");
        Require(Instance.IncidentCount == _context.IncidentCount && _parcel.Incidents.Count <= _context.IncidentCount, "incidentCount");
        Require(Instance.CorrelationId == _context.CorrelationId, "correlationId");
        Require(Instance.ParentInstanceId == _context.ParentWorkflowInstanceId, "parentInstanceId");
    }

    /// <summary>Folded, the journal gives the executions of the state (I10).</summary>
    private void CheckJournal(StateSummary summary)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        var last = 0L;
        foreach (var entry in _parcel.Journal)
        {
            Require(entry.Sequence == ++last, "journal");
            if (entry.EventName is "Started" or "Resumed")
            {
                open.Add(entry.ActivityInstanceId);
            }
            else if (entry.EventName is "Completed" or "Canceled")
            {
                open.Remove(entry.ActivityInstanceId);
            }
        }

        Require(last == summary.JournalSequence, "journal");
        Require(Instance.Status != WorkflowStatus.Running || open.SetEquals(summary.ActivityInstanceIds), "journal");
    }

    private void CheckWaits()
    {
        Require(_context.Bookmarks.Count > 0, "bookmarks");
        foreach (var bookmark in _context.Bookmarks)
        {
            if (!ForATime.Contains(bookmark.Name) && !FromOutside.Contains(bookmark.Name))
            {
                throw new ArrivalRefusedException(ArrivalFault.WaitsForOthers, Instance.Id, NameOf(bookmark));
            }

            if (ForATime.Contains(bookmark.Name) && _parcel.Timers.Count(t => t.BookmarkId == bookmark.Id) != 1)
            {
                throw new ArrivalRefusedException(ArrivalFault.TimerMissing, Instance.Id, NameOf(bookmark));
            }
        }

        Require(_context.Bookmarks.Select(b => b.Id).Distinct().Count() == _context.Bookmarks.Count, "bookmarks");
        Require(_parcel.Timers.All(t => _context.Bookmarks.Any(b => b.Id == t.BookmarkId)), "timers");

        // What waits for it to finish did not come along, and would wait for ever.
        Require(Instance.ParentBookmarkId is null, "parentBookmarkId");
    }

    private string NameOf(Bookmark bookmark) =>
        _context.Workflow.Nodes.TryGetValue(bookmark.ActivityNodeId, out var node) ? node.Activity.Name ?? node.Activity.Id : bookmark.ActivityId;

    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new ArrivalRefusedException(ArrivalFault.Contradiction, Instance.Id, what);
        }
    }
}

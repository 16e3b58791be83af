using System.Text.Json.Nodes;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Activities;

/// <summary>Runs a child until it is idle within the burst and the transaction of its parent. A process without one has its children dispatched instead.</summary>
public interface IChildWorkflowRunner
{
    ValueTask<ChildWorkflowResult> RunAsync(StartWorkflow start, CancellationToken cancellationToken);

    /// <summary>The child is not finished: from now on it shall report to this bookmark.</summary>
    ValueTask ReportToAsync(string childInstanceId, string parentBookmarkId, CancellationToken cancellationToken);
}

/// <summary>How a child stands when it is idle.</summary>
public sealed record ChildWorkflowResult(string InstanceId, WorkflowStatus Status, WorkflowSubStatus SubStatus, JsonObject? Output);

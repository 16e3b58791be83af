using SmartFactory.Engine.Instances;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>A workflow of a case, by the diagram that shows its way.</summary>
public sealed record RunningWorkflow(string InstanceId, string Name, WorkflowSubStatus Status);

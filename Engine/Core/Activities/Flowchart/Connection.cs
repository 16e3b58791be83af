namespace SmartFactory.Engine.Activities;

/// <summary>An arrow of a flowchart.</summary>
public sealed record Connection(IActivity Source, string SourcePort, IActivity Target, string TargetPort = "In")
{
    internal string Key => $"{Source.Id}:{SourcePort}->{Target.Id}:{TargetPort}";
}

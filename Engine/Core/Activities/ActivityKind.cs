namespace SmartFactory.Engine.Activities;

/// <summary>What a designer may do with an activity.</summary>
public enum ActivityKind
{
    Action,
    Trigger,
    Job,
    Task,
}

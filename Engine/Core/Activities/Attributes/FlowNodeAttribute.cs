namespace SmartFactory.Engine.Activities;

/// <summary>The outcomes of an activity in a flowchart, when they are other than "Done".</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FlowNodeAttribute(params string[] outcomes) : Attribute
{
    public IReadOnlyList<string> Outcomes { get; } = outcomes;
}

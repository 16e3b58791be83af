namespace SmartFactory.Engine.Activities;

/// <summary>How flowcharts run unless the instance says otherwise.</summary>
public sealed class FlowchartOptions
{
    public FlowchartExecutionMode DefaultExecutionMode { get; set; } = FlowchartExecutionMode.CounterBased;
}

/// <summary>The two ways to run a flowchart.</summary>
public enum FlowchartExecutionMode
{
    CounterBased,
    TokenBased,
}

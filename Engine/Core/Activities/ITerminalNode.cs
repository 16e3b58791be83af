namespace SmartFactory.Engine.Activities;

/// <summary>An activity after which its container (flowchart, sequence) is complete, whatever else waits in it.</summary>
public interface ITerminalNode : IActivity;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity with one result that a definition may bind to a variable.</summary>
public interface IActivityWithResult : IActivity
{
    Output? Result { get; set; }
}

namespace SmartFactory.Engine.Activities;

/// <summary>An activity that is a scope: what runs inside sees its variables, and hides outer ones of the same name.</summary>
public interface IVariableContainer : IActivity
{
    ICollection<Variable> Variables { get; }
}

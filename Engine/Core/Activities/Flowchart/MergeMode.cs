namespace SmartFactory.Engine.Activities;

/// <summary>In token mode: when an activity with several ways in runs.</summary>
public enum MergeMode
{
    None,
    Stream,
    Merge,
    Converge,
    Cascade,
    Race,
}

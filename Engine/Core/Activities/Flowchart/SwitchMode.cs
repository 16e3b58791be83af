namespace SmartFactory.Engine.Activities;

/// <summary>Which of the cases that apply are taken.</summary>
public enum SwitchMode
{
    MatchFirst,
    MatchAny,
}

namespace SmartFactory.Workflows.Rounds;

/// <summary>How far a round has come. Set by the workflow's stage and decision activities, never by the order of anything in code.</summary>
public enum RoundStatus
{
    Preparing,
    Open,
    Closed,
    Ended,
    Cancelled,
}

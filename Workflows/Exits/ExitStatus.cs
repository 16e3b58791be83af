namespace SmartFactory.Workflows.Exits;

/// <summary>How a case to end a project stands.</summary>
public enum ExitStatus
{
    Open,
    Continued,
    Judged,
    Ended,
    Withdrawn,
    Duplicate,
}

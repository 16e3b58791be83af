namespace SmartFactory.Workflows.Projects;

/// <summary>How a project stands; the finer place is its stage (Stages/).</summary>
public enum ProjectStatus
{
    Preparing,
    NotSigned,
    Building,
    Completed,
    Settled,
    Closed,
    Terminated,
}

namespace SmartFactory.Engine.LogPersistence;

/// <summary>Whether what an activity received or produced is kept in the journal. The numbers are Elsa's.</summary>
public enum LogPersistenceMode
{
    /// <summary>As the activity says, else as the workflow says, else as the server is set.</summary>
    Inherit,
    Include,
    Exclude,
}

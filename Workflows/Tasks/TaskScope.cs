namespace SmartFactory.Workflows.Tasks;

/// <summary>Which tasks a person asks for.</summary>
public enum TaskScope
{
    /// <summary>Mine: claimed by or given to me, open.</summary>
    Assigned,

    /// <summary>Open, untaken, and I may take them.</summary>
    Available,

    /// <summary>Done by me.</summary>
    History,

    /// <summary>Everything my office may see, open or done.</summary>
    All,
}

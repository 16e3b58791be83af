namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>What a row for another instance asks for.</summary>
internal static class DispatchKinds
{
    /// <summary>Start an instance: a child, or one an event or a page asked for.</summary>
    public const string Start = "start";

    /// <summary>Resume a bookmark that listens for an event.</summary>
    public const string Resume = "resume";

    /// <summary>Tell a waiting parent that its child has finished.</summary>
    public const string Parent = "parent";

    /// <summary>Send a web request and resume the activity with its answer.</summary>
    public const string Http = "http";

    /// <summary>Run a background task and resume the activity that asked for it.</summary>
    public const string Task = "task";
}

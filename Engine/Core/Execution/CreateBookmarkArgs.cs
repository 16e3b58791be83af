namespace SmartFactory.Engine.Execution;

/// <summary>How a bookmark is created.</summary>
public sealed class CreateBookmarkArgs
{
    /// <summary>The payload; an object is written as JSON with camel-cased names.</summary>
    public object? Stimulus { get; init; }

    /// <summary>Method to call on resume; without one the activity completes.</summary>
    public ExecuteActivityDelegate? Callback { get; init; }

    /// <summary>Defaults to the activity's type.</summary>
    public string? BookmarkName { get; init; }

    public string? BookmarkId { get; init; }

    public bool AutoBurn { get; init; } = true;

    public bool AutoComplete { get; init; } = true;

    /// <summary>Elsa mixes the execution's id into the hash; ours never does, so that a stimulus finds its listeners by the payload alone.</summary>
    public bool IncludeActivityInstanceId { get; init; }
}

namespace SmartFactory.Engine.Activities;

/// <summary>A request a workflow wants to be sent.</summary>
public sealed record HttpCall(string Method, Uri Url)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Content { get; init; }

    public string? ContentType { get; init; }
}

/// <summary>What came back, or why nothing did.</summary>
public sealed record HttpAnswer(HttpAnswerKind Kind)
{
    public int StatusCode { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Content { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Why there was no answer.</summary>
    public string? Error { get; init; }
}

/// <summary>How a request ended.</summary>
public enum HttpAnswerKind
{
    Answered,
    FailedToConnect,
    Timeout,
}

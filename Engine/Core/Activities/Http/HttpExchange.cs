namespace SmartFactory.Engine.Activities;

/// <summary>Scoped: the web request that is being answered by the workflows of this commit, if one is. Whoever receives requests fills it and sends what the workflow wrote once the commit is durable.</summary>
public sealed class HttpExchange
{
    public bool IsOpen { get; set; }

    public HttpReply? Reply { get; set; }
}

/// <summary>What a workflow answers.</summary>
public sealed record HttpReply(int StatusCode, string? Content, string? ContentType, IReadOnlyDictionary<string, string> Headers);

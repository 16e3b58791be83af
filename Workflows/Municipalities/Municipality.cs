namespace SmartFactory.Workflows.Municipalities;

/// <summary>One of the 14 cities and counties that share the cost.</summary>
/// <param name="Code">행정표준코드; always the key, never the name.</param>
public sealed record Municipality(string Code, string Name);

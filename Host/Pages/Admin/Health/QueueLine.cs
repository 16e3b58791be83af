namespace SmartFactory.Host.Pages.Admin.Health;

/// <summary>Something that waits to be done by the machine, and since when the oldest of it does.</summary>
public sealed record QueueLine(string Key, int Count, DateTimeOffset? Oldest, string? Link = null);

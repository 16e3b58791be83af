namespace SmartFactory.Engine.Persistence;

/// <summary>A second host was started on a SQLite file.</summary>
public sealed class DatabaseInUseException(string path, string? holder, Exception inner)
    : Exception($"{path} is in use by another host{(string.IsNullOrEmpty(holder) ? "" : $" (process {holder})")}. A SQLite database serves one host; stop the other one, or use PostgreSQL for several.", inner);

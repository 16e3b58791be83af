namespace SmartFactory.Engine.Incidents;

/// <summary>Failures that somebody should look at. Writes belong to the current commit.</summary>
public interface IIncidentStore
{
    /// <summary>Failures of an instance's activities.</summary>
    ValueTask AddAsync(string instanceId, IReadOnlyList<Incident> incidents, CancellationToken cancellationToken = default);

    /// <summary>A row of the engine that was given up.</summary>
    /// <param name="source">dispatch, timer.</param>
    ValueTask AddAsync(string source, string? instanceId, string message, Exception cause, CancellationToken cancellationToken = default);

    /// <summary>Nothing failed, yet somebody should look.</summary>
    ValueTask AddAsync(string source, string instanceId, string message, CancellationToken cancellationToken = default);
}

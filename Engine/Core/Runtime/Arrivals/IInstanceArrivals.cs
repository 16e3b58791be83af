namespace SmartFactory.Engine.Runtime.Arrivals;

/// <summary>Takes instances out as files and in again, within the current commit.</summary>
public interface IInstanceArrivals
{
    /// <returns>Null when there is no such instance.</returns>
    Task<InstanceParcel?> PackAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>Stores an instance with its bookmarks, timers, journal and incidents: whole, or not at all. Nothing that is here is overwritten.</summary>
    /// <exception cref="ArrivalRefusedException">It could not live here.</exception>
    Task AdmitAsync(InstanceParcel parcel, CancellationToken cancellationToken = default);
}

namespace SmartFactory.Engine.Instances;

/// <summary>Where those who watch instances hear that one has changed. Announced after the commit that made it so, by this process or, on its behalf, by whoever hears of another node's commits; a word lost is caught up by the next.</summary>
public interface IInstanceChanges
{
    void Announce(InstanceChange change);

    /// <param name="listener">Called at once on the announcer's thread: it must be quick and must not throw.</param>
    IDisposable Listen(Action<InstanceChange> listener);
}

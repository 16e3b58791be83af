namespace SmartFactory.Engine.Runtime;

/// <summary>Scoped to a commit: what shall be written as its very last, after everything else was. For what all commits take turns at, so that none holds the others up while it works.</summary>
public interface IBeforeCommit
{
    /// <returns>False outside a commit: nothing will come that could be waited for.</returns>
    bool TryDo(Func<CancellationToken, Task> write);
}

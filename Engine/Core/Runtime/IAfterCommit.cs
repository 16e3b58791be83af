namespace SmartFactory.Engine.Runtime;

/// <summary>Scoped to a commit: what shall happen in memory once it is durable (drop a cache, wake a pump). Never called when it fails; never for work that matters, which belongs in a row.</summary>
public interface IAfterCommit
{
    void Do(Action action);
}

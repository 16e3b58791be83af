namespace SmartFactory.Engine.Runtime;

/// <summary>Tells what people call those whose ids stand beside changes.</summary>
public interface IActors
{
    /// <returns>Null for an id nobody has.</returns>
    ValueTask<string?> FindNameAsync(string? id, CancellationToken cancellationToken = default);
}

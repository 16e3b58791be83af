using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Access;

/// <summary>For a product that knows no people.</summary>
internal sealed class NoActors : IActors
{
    public ValueTask<string?> FindNameAsync(string? id, CancellationToken cancellationToken = default) => new((string?)null);
}

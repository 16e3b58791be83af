namespace SmartFactory.Engine.Runtime.Activation;

/// <summary>The definition's activation strategy allows no further instance now.</summary>
public sealed class ActivationRefusedException(string definitionId, string? correlationId)
    : InvalidOperationException($"The activation strategy of '{definitionId}' allows no further instance{(correlationId is null ? "" : $" for '{correlationId}'")} while one is running.")
{
    public string DefinitionId { get; } = definitionId;
}

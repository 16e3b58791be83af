namespace SmartFactory.Engine.Definitions;

/// <summary>Questions of lists and pickers about definitions, answered without reading their texts.</summary>
public interface IDefinitionQueries
{
    ValueTask<DefinitionPage> ListAsync(DefinitionQuery query, CancellationToken cancellationToken = default);

    /// <summary>Whether no other definition's latest version has the name.</summary>
    ValueTask<bool> IsNameFreeAsync(string name, string? exceptDefinitionId, CancellationToken cancellationToken = default);
}

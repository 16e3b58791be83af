namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Something wrong with a definition, in both languages.</summary>
/// <param name="Code">Stable, e.g. "flow.outcome-unconnected".</param>
/// <param name="ActivityId">Null when it concerns the definition as a whole.</param>
public sealed record DefinitionFault(FaultSeverity Severity, string DefinitionId, string Code, string? ActivityId, string? ActivityName, string MessageKo, string MessageEn)
{
    public override string ToString() => ActivityId is null ? $"{Severity} {DefinitionId} {Code}: {MessageEn}" : $"{Severity} {DefinitionId} {Code} at {ActivityId} ({ActivityName}): {MessageEn}";
}

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>One thing a definition must get right. Registered by type; all rules are asked and all their faults collected.</summary>
public interface IDefinitionRule
{
    IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition);
}

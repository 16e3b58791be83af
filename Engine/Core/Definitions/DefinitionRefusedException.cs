using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Engine.Definitions;

/// <summary>A definition was not published because it cannot run; every reason is listed.</summary>
public sealed class DefinitionRefusedException : Exception
{
    public DefinitionRefusedException(IReadOnlyList<string> reasons)
        : base("The definition cannot be published:" + Environment.NewLine + string.Join(Environment.NewLine, reasons))
    {
        Reasons = reasons;
    }

    public DefinitionRefusedException(IReadOnlyList<DefinitionFault> faults)
        : this([.. faults.Select(fault => fault.ToString())])
    {
        Faults = faults;
    }

    /// <summary>One line each, for a terminal.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>What the validator found, by activity and in both languages.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; } = [];
}

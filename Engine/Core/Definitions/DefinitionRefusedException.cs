namespace SmartFactory.Engine.Definitions;

/// <summary>A definition was not published because it cannot run; every reason is listed.</summary>
public sealed class DefinitionRefusedException(IReadOnlyList<string> reasons)
    : Exception("The definition cannot be published:" + Environment.NewLine + string.Join(Environment.NewLine, reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}

namespace SmartFactory.Workflows.Steps;

/// <summary>What may be changed about a step in the table; the rest belongs to the diagram.</summary>
public sealed record StepAbilities(bool Rename, bool Title, bool Due, bool Role, bool Party, bool Template, bool Switch, bool Up, bool Down)
{
    public bool BeEdited => Rename || Title || Due || Role || Party || Template;
}

namespace SmartFactory.Workflows.Steps;

/// <summary>Reads a row of the table from an activity's text.</summary>
internal static class StepReader
{
    public static Step Read(DefinitionGraph graph, GraphNode node, int? number)
    {
        var kind = StepKinds.Of(node);
        return new Step
        {
            Node = node,
            Number = number,
            Kind = kind,
            Who = node.Literal(kind switch { StepKind.Task => "role", StepKind.Request => "party", StepKind.Notice => "to", _ => "holder" }),
            Position = node.Literal("position"),
            Due = kind is StepKind.Task or StepKind.Request ? node.Literal("due") : null,
            IsDueComputed = node.IsComputed("due") || node.IsComputed("dateTime"),
            Template = node.Literal(kind == StepKind.Notice ? "template" : "notice"),
            IsOff = StepSwitch.IsOff(node),
            Can = Abilities(graph, node, kind),
        };
    }

    private static StepAbilities Abilities(DefinitionGraph graph, GraphNode node, StepKind kind) => new(
        Rename: kind is not StepKind.Inner,
        Title: kind is StepKind.Task or StepKind.Request && !node.IsComputed("title"),
        Due: kind is StepKind.Task or StepKind.Request && !node.IsComputed("due"),
        Role: kind is StepKind.Task && !node.IsComputed("role"),
        Party: kind is StepKind.Request && !node.IsComputed("party"),
        Template: kind is StepKind.Notice && !node.IsComputed("template"),
        Switch: StepSwitch.IsOff(node) || StepSwitch.CanTurnOff(graph, node),
        Up: StepOrder.Before(graph, node) is not null,
        Down: StepOrder.After(graph, node) is not null);
}

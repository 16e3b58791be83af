namespace SmartFactory.Workflows.Steps;

/// <summary>A step of a definition as a row of its table.</summary>
public sealed record Step
{
    public required GraphNode Node { get; init; }

    /// <summary>Its number among the steps that people count, in the order from the start; a record or calculation has none.</summary>
    public required int? Number { get; init; }

    public required StepKind Kind { get; init; }

    public string Id => Node.Id;

    public string Name => Node.Name;

    /// <summary>Area of a task, party of a request, recipients of a mail.</summary>
    public string? Who { get; init; }

    public string? Position { get; init; }

    /// <summary>The due rule as written; null when there is none.</summary>
    public string? Due { get; init; }

    public bool IsDueComputed { get; init; }

    /// <summary>The template of a mail, or of the mail that goes with a task.</summary>
    public string? Template { get; init; }

    public bool IsOff { get; init; }

    public required StepAbilities Can { get; init; }
}

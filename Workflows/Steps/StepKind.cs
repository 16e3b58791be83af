namespace SmartFactory.Workflows.Steps;

/// <summary>What a step is to those who read the table.</summary>
public enum StepKind
{
    Task,
    Request,
    Notice,
    Stage,
    Document,
    Workflow,
    Wait,
    Branch,
    End,
    Inner,
}

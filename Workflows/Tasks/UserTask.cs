namespace SmartFactory.Workflows.Tasks;

/// <summary>Asks somebody of an office, and waits for the answer or the due date. Its actions are its ports.</summary>
[Activity("Elsa", "UserTask", 1, "Asks a person of an office and waits for the decision.", "User Tasks", DisplayName = "User Task", Kind = ActivityKind.Task)]
[FlowNode(AllDone, TimedOut)]
public sealed class UserTask : TaskActivity
{
    [Input(Order = 8, Category = "Doer", UIHint = InputUIHints.DropDown, Options = new[] { "Admin", "Province", "Municipality", "Institute", "Evaluator", "Mentor", "Inspector", "Vendor", "Company" })]
    public Input<string> Role { get; set; } = new("");

    [Input(Order = 9, Category = "Doer")]
    public Input<string> Position { get; set; } = new("");

    [Input(Order = 9.5f, Category = "Doer")]
    public Input<string> Municipality { get; set; } = new("");

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var order = ReadOrder(context, AllDone) with
        {
            Role = context.Get(Role) ?? "",
            Position = context.Get(Position) ?? "",
            MunicipalityCode = context.Get(Municipality) is { Length: > 0 } municipality ? municipality : null,
        };
        return IssueAsync(context, order);
    }
}

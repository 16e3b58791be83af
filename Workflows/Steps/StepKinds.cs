namespace SmartFactory.Workflows.Steps;

/// <summary>Which activity is which kind of step.</summary>
internal static class StepKinds
{
    public const string UserTask = "Elsa.UserTask";
    public const string CompanyRequest = "SmartFactory.CompanyRequest";
    public const string SendNotice = "SmartFactory.SendNotice";

    private static readonly Dictionary<string, StepKind> Known = new(StringComparer.Ordinal)
    {
        [UserTask] = StepKind.Task,
        [CompanyRequest] = StepKind.Request,
        [SendNotice] = StepKind.Notice,
        ["SmartFactory.EnterStage"] = StepKind.Stage,
        ["SmartFactory.IssueDocument"] = StepKind.Document,
        ["Elsa.ExecuteWorkflow"] = StepKind.Workflow,
        ["Elsa.DispatchWorkflow"] = StepKind.Workflow,
        ["Elsa.BulkDispatchWorkflows"] = StepKind.Workflow,
        ["Elsa.Event"] = StepKind.Wait,
        ["Elsa.Delay"] = StepKind.Wait,
        ["Elsa.StartAt"] = StepKind.Wait,
        ["Elsa.Timer"] = StepKind.Wait,
        ["Elsa.Cron"] = StepKind.Wait,
        ["Elsa.RunTask"] = StepKind.Wait,
        ["Elsa.HttpEndpoint"] = StepKind.Wait,
        ["Elsa.If"] = StepKind.Branch,
        ["Elsa.Switch"] = StepKind.Branch,
        ["Elsa.FlowDecision"] = StepKind.Branch,
        ["Elsa.FlowSwitch"] = StepKind.Branch,
        ["Elsa.FlowFork"] = StepKind.Branch,
        ["Elsa.End"] = StepKind.End,
        ["Elsa.Finish"] = StepKind.End,
        ["Elsa.Fault"] = StepKind.End,
    };

    public static StepKind Of(GraphNode node) => Known.GetValueOrDefault(node.Type, StepKind.Inner);

    /// <summary>Whether somebody or something has to answer before the case goes on.</summary>
    public static bool Waits(StepKind kind) => kind is StepKind.Task or StepKind.Request or StepKind.Wait or StepKind.Workflow;
}

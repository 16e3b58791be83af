using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Extras;

/// <summary>Beyond Elsa: what a burst asks to happen outside its instance, as rows of its own commit.</summary>
public static class RequestExtras
{
    public static void Request(this ActivityExecutionContext context, WorkflowRequest request) =>
        context.WorkflowExecutionContext.Ask(request);

    public static string NewId(this ActivityExecutionContext context) => context.WorkflowExecutionContext.Ids.GenerateId();
}

using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>What waits belongs into the outer flowchart: nested in a sequence, an If or an inner flowchart it cannot be ended from outside.</summary>
internal sealed class NestedWaitRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        where Waiting.IsWait(node.Activity) && node.Parent?.Parent?.Parent is not null && IsInsideFlowchart(node)
        select definition.Warning("wait.nested", node, node.Parent!.Activity.Id);

    private static bool IsInsideFlowchart(Execution.ActivityNode node)
    {
        for (var outer = node.Parent?.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Activity is Flowchart)
            {
                return true;
            }
        }

        return false;
    }
}

using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Execution;

/// <summary>Makes a tree of activities ready to run: gives each its node, binds its inputs to compiled expressions. Done once per workflow.</summary>
public sealed class WorkflowBuilder(ExpressionCompiler compiler)
{
    /// <summary>A workflow around an activity made by code.</summary>
    public Workflow FromActivity(IActivity root, string definitionId = "code") =>
        Build(root as Workflow ?? new Workflow { Id = Workflow.DefaultId, DefinitionId = definitionId, DefinitionVersionId = $"{definitionId}:1", Root = root });

    public Workflow Build(Workflow workflow)
    {
        var nodes = new Dictionary<string, ActivityNode>(StringComparer.Ordinal);
        if (workflow.Id.Length == 0)
        {
            workflow.Id = Workflow.DefaultId;
        }

        Add(workflow, null, nodes, new Dictionary<string, int>(StringComparer.Ordinal));
        workflow.Nodes = nodes;
        return workflow;
    }

    private void Add(Activity activity, ActivityNode? parent, Dictionary<string, ActivityNode> nodes, Dictionary<string, int> names)
    {
        var descriptor = ActivityDescriptorFactory.Describe(activity.GetType());
        if (activity.Id.Length == 0)
        {
            activity.Id = NewId(descriptor.Name, names);
        }

        var node = new ActivityNode(activity, parent, descriptor, nodes.Count);
        activity.Node = node;
        nodes.TryAdd(node.NodeId, node);
        parent?.Children.Add(node);
        BindInputs(activity, node);
        foreach (var output in descriptor.Outputs)
        {
            (output.Get(activity) as Output)?.Bind(activity, output.Name);
        }

        node.Variables = activity is IVariableContainer container ? [.. container.Variables] : [];
        foreach (var child in ChildrenOf(activity, descriptor))
        {
            // A flowchart made by code names its start beside its list of activities: one node all the same.
            if (((Activity)child).Node?.Parent != node)
            {
                Add((Activity)child, node, nodes, names);
            }
        }
    }

    private void BindInputs(Activity activity, ActivityNode node)
    {
        var inputs = new Input?[node.Descriptor.Inputs.Count];
        var evaluated = new List<Input>();
        for (var i = 0; i < inputs.Length; i++)
        {
            var descriptor = node.Descriptor.Inputs[i];
            if (!descriptor.IsWrapped || descriptor.Get(activity) is not Input input)
            {
                continue;
            }

            inputs[i] = input;
            input.Bind(activity, i, input.Expression is null ? new ConstantExpression(null) : compiler.Compile(input.Expression, input.Type));
            if (descriptor.AutoEvaluate && !input.IsConstant)
            {
                evaluated.Add(input);
            }
        }

        foreach (var input in activity.OtherInputs())
        {
            input.Bind(activity, -1, compiler.Compile(input.Expression ?? Expression.LiteralExpression(null), input.Type));
        }

        node.Inputs = inputs;
        node.EvaluatedInputs = [.. evaluated];
    }

    private static IEnumerable<IActivity> ChildrenOf(Activity activity, ActivityDescriptor descriptor)
    {
        foreach (var getter in descriptor.EmbeddedGetters)
        {
            switch (getter(activity))
            {
                case IActivity child:
                    yield return child;
                    break;
                case IEnumerable<IActivity> children:
                    foreach (var child in children)
                    {
                        yield return child;
                    }

                    break;
            }
        }

        foreach (var child in activity.OtherChildren())
        {
            yield return child;
        }
    }

    private static string NewId(string name, Dictionary<string, int> names)
    {
        var number = names.GetValueOrDefault(name) + 1;
        names[name] = number;
        return $"{name}{number}";
    }
}

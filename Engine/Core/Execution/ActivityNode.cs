using SmartFactory.Engine.Activities;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Execution;

/// <summary>An activity's place in a built workflow, with all that execution would otherwise look up again and again.</summary>
public sealed class ActivityNode
{
    internal ActivityNode(Activity activity, ActivityNode? parent, ActivityDescriptor descriptor, int index)
    {
        Activity = activity;
        Parent = parent;
        Descriptor = descriptor;
        Index = index;
        IndexInParent = parent?.Children.Count ?? 0;
        NodeId = parent is null ? activity.Id : $"{parent.NodeId}:{activity.Id}";
        activity.NodeId = NodeId;
    }

    public Activity Activity { get; }

    public ActivityNode? Parent { get; }

    public ActivityDescriptor Descriptor { get; }

    public string NodeId { get; }

    public int Index { get; }

    /// <summary>Its position among its siblings.</summary>
    internal int IndexInParent { get; }

    public List<ActivityNode> Children { get; } = [];

    /// <summary>All inputs in the order of their slots.</summary>
    internal Input?[] Inputs { get; set; } = [];

    /// <summary>Those to be evaluated before each execution.</summary>
    internal Input[] EvaluatedInputs { get; set; } = [];

    internal Variable[] Variables { get; set; } = [];

    /// <summary>What the journal keeps of its executions; made when the first is stored.</summary>
    internal ActivityLogPlan? LogPlan { get; set; }
}

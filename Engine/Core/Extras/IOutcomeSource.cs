using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Extras;

/// <summary>An activity whose outcomes come from its configuration. A case that leaves by an outcome nobody connected is lost, so each must be connected before a definition is published.</summary>
public interface IOutcomeSource : IActivity
{
    /// <summary>The outcomes as configured; empty when they are not known before the activity runs.</summary>
    IReadOnlyList<string> RequiredOutcomes { get; }
}

using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>What the functions of one evaluation look at.</summary>
internal sealed class ScriptScope(ActivityExecutionContext context)
{
    public ActivityExecutionContext Context { get; } = context;

    /// <summary>Set by setOutcome(s); null unless the script may set them.</summary>
    public IReadOnlyList<string>? Outcomes { get; set; }

    public bool MaySetOutcomes { get; init; }
}

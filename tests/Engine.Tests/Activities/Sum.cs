using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Activities;

// Written the way Elsa's documentation shows.
[Activity("Test", "Samples", "Adds two numbers.")]
public sealed class Sum : CodeActivity<int>
{
    public Input<int> A { get; set; } = new(0);

    public Input<int> B { get; set; } = new(0);

    protected override void Execute(ActivityExecutionContext context) => context.SetResult(A.Get(context) + context.Get(B));
}

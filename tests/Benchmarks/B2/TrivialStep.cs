using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Benchmarks.B2;

/// <summary>An activity that does nothing, so that what is measured is the engine.</summary>
[Activity("Benchmark", "Benchmark", "Does nothing.")]
public sealed class TrivialStep : CodeActivity
{
    protected override void Execute(ActivityExecutionContext context)
    {
    }
}

using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Incidents;

/// <summary>Fails until it has been tried often enough.</summary>
[Activity("Test", "Test")]
public sealed class Flaky : CodeActivity
{
    public Input<int> Failures { get; set; } = new(1);

    public static int Tries { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        if (++Tries <= context.Get(Failures))
        {
            throw new TimeoutException($"try {Tries}");
        }
    }
}

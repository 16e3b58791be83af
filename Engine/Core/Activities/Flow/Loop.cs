using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>What loops have in common: a Break inside ends them, and only them.</summary>
public abstract class Loop : Activity
{
    protected Loop([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    internal override async ValueTask<bool> ReceiveSignalAsync(Signal signal, ActivityExecutionContext receiver, ActivityExecutionContext sender)
    {
        switch (signal)
        {
            case BreakSignal:
                receiver.IsBreaking = true;
                return true;
            case CompleteCompositeSignal:
                await receiver.CancelActivityAsync();
                return false;
            default:
                return false;
        }
    }
}

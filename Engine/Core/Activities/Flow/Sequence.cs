using System.ComponentModel;
using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>One activity after the other.</summary>
[Activity("Elsa", "Workflows", "Execute a set of activities in sequence.")]
[Browsable(false)]
public sealed class Sequence : Container, IChildListener
{
    private readonly ActivityCompletionCallback _onChildCompleted;
    private IActivity[] _steps = [];

    public Sequence([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line) => _onChildCompleted = OnChildCompletedAsync;

    internal override ValueTask<bool> ReceiveSignalAsync(Signal signal, ActivityExecutionContext receiver, ActivityExecutionContext sender)
    {
        if (signal is BreakSignal)
        {
            receiver.IsBreaking = true;
        }

        return new(false);
    }

    ValueTask IChildListener.ChildCompletedAsync(ActivityExecutionContext target, ActivityExecutionContext child, object? result) =>
        target.IsBreaking || child.Activity is ITerminalNode ? target.CompleteActivityAsync() : NextAsync(target);

    protected override ValueTask ScheduleChildrenAsync(ActivityExecutionContext context) => NextAsync(context);

    private ValueTask NextAsync(ActivityExecutionContext context)
    {
        if (_steps.Length != Activities.Count)
        {
            _steps = [.. Activities];
        }

        var position = context.Position;
        if (position >= _steps.Length)
        {
            return context.CompleteActivityAsync();
        }

        context.Position = position + 1;
        return context.ScheduleChildAsync(_steps[position], _onChildCompleted);
    }

    // Stored states name this method.
    private ValueTask OnChildCompletedAsync(ActivityCompletedContext context) =>
        ((IChildListener)this).ChildCompletedAsync(context.TargetContext, context.ChildContext, context.Result);
}

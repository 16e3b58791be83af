using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Several branches; complete with the first or with all of them.</summary>
[Activity("Elsa", "Control Flow", "Branch execution into multiple branches.")]
[Browsable(false)]
public sealed class Fork([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line), IReadsJson
{
    [Input(Description = "Controls when this activity yields control back to its parent activity.", UIHint = InputUIHints.DropDown)]
    public ForkJoinMode JoinMode { get; set; } = ForkJoinMode.WaitAll;

    public ICollection<IActivity> Branches { get; set; } = [];

    bool IReadsJson.ReadsProperty(string jsonName) => false;

    void IReadsJson.Read(JsonObject json, ActivityReader reader) =>
        Branches = [.. WorkflowDefinition.JsonList(json["branches"]).OfType<JsonObject>().Select(reader.Read)];

    internal override ValueTask<bool> ReceiveSignalAsync(Signal signal, ActivityExecutionContext receiver, ActivityExecutionContext sender)
    {
        if (signal is BreakSignal)
        {
            // Not kept from the loop around: it ends too.
            receiver.IsBreaking = true;
        }

        return new(false);
    }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (Branches.Count == 0)
        {
            await context.CompleteActivityAsync();
            return;
        }

        foreach (var branch in Branches)
        {
            await context.ScheduleActivityAsync(branch, OnBranchCompletedAsync);
        }
    }

    private ValueTask OnBranchCompletedAsync(ActivityCompletedContext context)
    {
        var fork = context.TargetContext;
        fork.Position++;
        return fork.IsBreaking || JoinMode == ForkJoinMode.WaitAny || fork.Position >= Branches.Count ? fork.CompleteActivityAsync() : default;
    }
}

/// <summary>When a fork is complete.</summary>
public enum ForkJoinMode
{
    WaitAny,
    WaitAll,
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Beyond Elsa: runs an activity; when anything in it fails, what still runs there is cancelled and another activity runs instead, which sees what went wrong as its variable <c>Error</c>. A last one runs either way.</summary>
/// <remarks>Without an activity to catch with, or when that one fails, the failure goes on outwards after the last activity has run. Cancelling the whole from outside runs neither.</remarks>
[Activity("SmartFactory", "Flow", "Runs an activity and, when it fails, another one.", DisplayName = "Try / catch")]
public sealed class TryCatch([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    private const int Trying = 1;
    private const int Catching = 2;
    private const int Finishing = 3;
    private const string Unhandled = "Unhandled";

    [Port]
    public IActivity? Try { get; set; }

    [Port]
    public IActivity? Catch { get; set; }

    [Port]
    public IActivity? Finally { get; set; }

    [Output(Description = "What went wrong, if anything did: activityId, activityType, message, cause, code, type.")]
    public Output<JsonObject?>? Error { get; set; }

    internal bool Catches(ActivityExecutionContext context) =>
        context.Status == ActivityStatus.Running && context.Position switch
        {
            Trying => Catch is not null || Finally is not null,
            Catching => Finally is not null,
            _ => false,
        };

    internal async ValueTask CatchAsync(ActivityExecutionContext context, JsonObject error)
    {
        await context.AbandonWorkAsync();
        if (context.Position == Trying && Catch is not null)
        {
            context.Position = Catching;
            context.Set(Error, error);
            var seen = new Variable("Error", error) { StorageDriverTypeName = VariableDefinition.InstanceStorage };
            await context.ScheduleActivityAsync(Catch, OnWorkCompletedAsync, variables: [seen]);
            return;
        }

        context.Position = Finishing;
        context.SetProperty(Unhandled, error["message"]?.ToString() ?? "");
        await context.ScheduleActivityAsync(Finally, OnFinallyCompletedAsync);
    }

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        context.Position = Trying;
        return context.ScheduleActivityAsync(Try, OnWorkCompletedAsync);
    }

    private ValueTask OnWorkCompletedAsync(ActivityCompletedContext context)
    {
        context.TargetContext.Position = Finishing;
        return context.TargetContext.ScheduleActivityAsync(Finally, OnFinallyCompletedAsync);
    }

    private ValueTask OnFinallyCompletedAsync(ActivityCompletedContext context) =>
        context.TargetContext.GetProperty<string>(Unhandled) is { } message
            ? throw new UnhandledErrorException(message)
            : context.TargetContext.CompleteActivityAsync();
}

using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity that completes when its code has run, unless it created a bookmark to wait for.</summary>
public abstract class CodeActivity : Activity
{
    protected CodeActivity([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    internal sealed override ValueTask AfterExecuteAsync(ActivityExecutionContext context) =>
        context.HasNewBookmarks ? default : context.CompleteActivityAsync();
}

using System.Runtime.ExceptionServices;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>
/// Runs a script where its own depth cannot end the process. What a script has nested, the interpreter walks by recursion (JSON.stringify, join, a chain of proxies),
/// and .NET does not survive a stack that overflows. Here the memory limit is reached first. The pages are only taken when they are used.
/// </summary>
internal static class DeepStack
{
    private const int StackBytes = 512 * 1024 * 1024;

    public static object? Run(Func<object?> evaluate)
    {
        object? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = evaluate();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes) { IsBackground = true };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}

using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Which activities wait, and which of them end the waiting by themselves.</summary>
internal static class Waiting
{
    public static bool IsWait(IActivity activity) => IsTimed(activity) || IsOpenEnded(activity) || activity is IOutcomeSource;

    /// <summary>It goes on at some time, whatever happens.</summary>
    public static bool IsTimed(IActivity activity) => activity is Delay or ITimedTrigger || activity is IHasDeadline { HasDeadline: true };

    /// <summary>It goes on only when somebody does something.</summary>
    public static bool IsOpenEnded(IActivity activity) => activity is Event or RunTask or HttpEndpoint;
}

namespace SmartFactory.Engine.Execution;

/// <summary>What an execution says to the scopes around it.</summary>
internal abstract record Signal;

/// <summary>Break: the nearest loop ends.</summary>
internal sealed record BreakSignal : Signal
{
    public static readonly BreakSignal Instance = new();
}

/// <summary>Complete: the nearest composite or the workflow ends with these outcomes.</summary>
internal sealed record CompleteCompositeSignal(Activities.Outcomes Outcomes) : Signal;

/// <summary>The sender was cancelled. <paramref name="FromAbove"/>: together with the scope around it, because that scope completed.</summary>
internal sealed record CancelSignal(bool FromAbove) : Signal
{
    public static readonly CancelSignal Above = new(true);

    public static readonly CancelSignal Below = new(false);
}

using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Incidents;

/// <summary>
/// Beyond Elsa: any activity may ask to be tried again, by a custom property that another Elsa server keeps and ignores:
/// <c>"customProperties": {"smartFactory.retry": {"attempts": 3, "delay": "00:05:00", "factor": 2, "maxDelay": "1.00:00:00"}}</c>.
/// </summary>
/// <param name="Attempts">How often it is tried again after the first failure.</param>
/// <param name="Delay">The rest before the first new attempt.</param>
/// <param name="Factor">Each further rest is the last one times this; 1 when not given.</param>
/// <param name="MaxDelay">No rest is longer; a day when not given.</param>
internal sealed record RetryPolicy(int Attempts, TimeSpan Delay, double Factor, TimeSpan MaxDelay)
{
    public const string Property = "smartFactory.retry";

    private const int MostAttempts = 100;

    /// <summary>For network failures, where a definition only says that it wants to be resilient: as often and as long as Elsa's.</summary>
    public static readonly RetryPolicy Transient = new(8, TimeSpan.FromSeconds(1), 2, TimeSpan.FromDays(1));

    /// <returns>Null when the activity asks for none, or for one that <see cref="ErrorIn"/> complains about.</returns>
    public static RetryPolicy? Of(IActivity activity) =>
        activity.CustomProperties.TryGetValue(Property, out var value) && ErrorIn(value) is null ? Read((JsonObject)JsonValues.ToNode(value)!) : null;

    /// <summary>What is wrong with a policy as written, or null.</summary>
    public static string? ErrorIn(object? value)
    {
        if (JsonValues.ToNode(value) is not JsonObject json)
        {
            return "not an object";
        }

        return Number(json, "attempts", 0) is not (>= 1 and <= MostAttempts) ? $"attempts: 1 to {MostAttempts}"
            : Span(json, "delay", TimeSpan.Zero) is not { } delay || delay < TimeSpan.Zero ? "delay"
            : Number(json, "factor", 1) is not (>= 1 and <= 100) ? "factor: 1 to 100"
            : Span(json, "maxDelay", TimeSpan.FromDays(1)) is not { } most || most < TimeSpan.Zero ? "maxDelay"
            : null;
    }

    /// <summary>The rest before a new attempt, counted from 1.</summary>
    public TimeSpan RestBefore(int attempt)
    {
        var ticks = Delay.Ticks * Math.Pow(Factor, attempt - 1);
        return ticks < MaxDelay.Ticks ? TimeSpan.FromTicks((long)ticks) : MaxDelay;
    }

    private static RetryPolicy Read(JsonObject json) => new(
        (int)Number(json, "attempts", 0)!.Value,
        Span(json, "delay", TimeSpan.Zero)!.Value,
        Number(json, "factor", 1)!.Value,
        Span(json, "maxDelay", TimeSpan.FromDays(1))!.Value);

    private static double? Number(JsonObject json, string name, double otherwise) =>
        json[name] is not { } node ? otherwise
        : double.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Span(JsonObject json, string name, TimeSpan otherwise) =>
        json[name] is not { } node ? otherwise
        : TimeSpan.TryParse(node.ToString(), CultureInfo.InvariantCulture, out var span) ? span : null;
}

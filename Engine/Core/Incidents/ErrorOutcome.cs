using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Incidents;

/// <summary>
/// Beyond Elsa: any activity may be left by an outcome of its own when it fails, by a custom property that another Elsa server keeps and ignores:
/// <c>"customProperties": {"smartFactory.errorOutcome": "Error"}</c> (or <c>true</c>, which means "Error"). What went wrong is its output "Error".
/// </summary>
internal static class ErrorOutcome
{
    public const string Property = "smartFactory.errorOutcome";

    /// <summary>The output that tells what went wrong.</summary>
    public const string Output = "Error";

    public static string? Of(IActivity activity) => !activity.CustomProperties.TryGetValue(Property, out var value) ? null
        : value is true ? "Error"
        : value?.ToString() is { Length: > 0 } name && value is not false ? name : null;
}

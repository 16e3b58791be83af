using SmartFactory.Engine.Persistence.Instances;

namespace SmartFactory.Host.Pages.Admin.Incidents;

/// <summary>What an incident means, for somebody who does not read stack traces. The engine's own words stay below, for those who do.</summary>
internal static class PlainWords
{
    private static readonly (string Part, string Key)[] Kinds =
    [
        ("StatementsCount", "Incident.Limit"),
        ("MemoryLimit", "Incident.Limit"),
        ("RecursionDepth", "Incident.Limit"),
        ("ExecutionCanceled", "Incident.Limit"),
        ("InputEvaluation", "Incident.Input"),
        ("FaultException", "Incident.Fault"),
        ("JavaScript", "Incident.Script"),
        ("NotPublished", "Incident.NotPublished"),
        ("Json.Json", "Incident.NotJson"),
        ("Timeout", "Incident.Timeout"),
        ("Http", "Incident.Network"),
        ("Socket", "Incident.Network"),
        ("IO.", "Incident.Storage"),
        ("ActivityNotFound", "Incident.Unknown"),
        ("DbException", "Incident.Database"),
        ("SqliteException", "Incident.Database"),
        ("PostgresException", "Incident.Database"),
        ("KeyNotFound", "Incident.Missing"),
        ("NoticeTemplate", "Incident.Missing"),
    ];

    public static string Of(IncidentRow incident) => Of(incident.Source, incident.ExceptionType, incident.Message);

    public static string Of(string source, string? exceptionType, string message) => source switch
    {
        "dispatch" or "timer" => Text.Find("Incident." + source),
        "activity" => Text.Find(Kinds.FirstOrDefault(k => exceptionType?.Contains(k.Part, StringComparison.Ordinal) == true).Key ?? "Incident.Other"),
        _ => message,
    };
}

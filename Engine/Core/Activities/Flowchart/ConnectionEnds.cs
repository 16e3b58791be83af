using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Activities;

/// <summary>A connection as JSON names it: nested ends, or the old flat form.</summary>
internal readonly record struct ConnectionEnds(string Source, string SourcePort, string Target, string TargetPort)
{
    public static ConnectionEnds Read(JsonObject json) => json["source"] is JsonObject source
        ? new ConnectionEnds(
            source["activity"]?.ToString() ?? "",
            source["port"]?.ToString() ?? "Done",
            json["target"]?["activity"]?.ToString() ?? "",
            json["target"]?["port"]?.ToString() ?? "In")
        : new ConnectionEnds(
            json["source"]?.ToString() ?? "",
            json["sourcePort"]?.ToString() ?? "Done",
            json["target"]?.ToString() ?? "",
            json["targetPort"]?.ToString() ?? "In");
}

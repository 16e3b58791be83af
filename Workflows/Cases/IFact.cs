using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Cases;

/// <summary>A question a definition may ask of the record in an expression: <c>fact("round.exists", {year: 2026})</c>. One file per fact; found by type. Reads only, and synchronously, because JavaScript waits for it.</summary>
public interface IFact
{
    string Name { get; }

    JsonNode? Read(CaseContext context, JsonObject arguments);
}

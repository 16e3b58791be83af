using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Appeals;

/// <summary>How many objections of the round are open.</summary>
internal sealed class AppealsOpen(AppealBook appeals) : IFact
{
    public string Name => "appeals.open";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => context.Round is { } round ? appeals.OpenInRound(round.Id) : 0;
}

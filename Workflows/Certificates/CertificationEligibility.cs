using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Whether the firm may have the certificate, and what is missing.</summary>
internal sealed class CertificationEligibility(Eligibility eligibility) : IFact
{
    public string Name => "cert.eligibility";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var conditions = eligibility.Of(context);
        var missing = conditions.Where(c => !c.IsMet).Select(c => CertificationTexts.Of(c.Key)).ToList();
        var result = new JsonObject { ["isEligible"] = missing.Count == 0, ["reason"] = string.Join(", ", missing) };
        foreach (var (key, isMet) in conditions)
        {
            result[key] = isMet;
        }

        return result;
    }
}

using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Councils;

/// <summary>"CNCL-52130-2026-1" a session of a council; "CNCL-52130-2026-Q1", "CNCL-52130-2026-A1-Q1" a round's question to the municipality.</summary>
internal sealed class CouncilCase : ICaseKind
{
    public string Prefix => "CNCL-";

    public CaseContext? Find(string correlationId, ICaseFinder finder)
    {
        var (municipality, roundId) = Parse(correlationId);
        return new CaseContext(correlationId) { MunicipalityCode = municipality, Round = finder.Find(roundId).Round };
    }

    internal static (string Municipality, string RoundId) Parse(string correlationId)
    {
        var parts = correlationId.Split('-');
        var round = parts.Length > 4 ? $"R-{parts[2]}-{parts[3]}" : $"R-{parts.ElementAtOrDefault(2)}";
        return (parts.ElementAtOrDefault(1) ?? "", round);
    }
}

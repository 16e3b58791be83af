using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Councils;

/// <summary>"CNCL-52130-2026-1": a council session, a case of its municipality.</summary>
internal sealed class CouncilCase : ICaseKind
{
    public string Prefix => "CNCL-";

    public CaseContext? Find(string correlationId, ICaseFinder finder) =>
        new(correlationId) { MunicipalityCode = correlationId.Split('-').ElementAtOrDefault(1) };
}

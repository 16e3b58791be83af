namespace SmartFactory.Workflows.Rehearsal;

/// <summary>A made-up firm and how it behaves in the call.</summary>
/// <param name="ArrivesAt">When it presses "submit".</param>
/// <param name="Sends">False for those whose draft is never sent.</param>
/// <param name="ClicksTwice">Sends the same request twice, as people do.</param>
/// <param name="Quality">Around 73: what evaluators see, before their own taste.</param>
internal sealed record SimulatedFirm(
    string BusinessNumber,
    string Name,
    string Representative,
    string Contact,
    string Track,
    string MunicipalityCode,
    DateTimeOffset ArrivesAt,
    bool Sends,
    bool ClicksTwice,
    double Quality)
{
    public string RepresentativeEmail => $"ceo-{BusinessNumber}@example.org";

    public string ContactEmail => $"staff-{BusinessNumber}@example.org";
}

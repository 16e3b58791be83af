using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Draws the members of a panel. The draw depends on the panel's number only, so it can be repeated and explained; officers may change it.</summary>
public sealed class PanelDraw(PanelBook panels, ScoringPeople people)
{
    private const int Members = 5;
    private const int Reserves = 2;

    /// <summary>Those who have not declined and belong to no firm's own house (same business number or mail domain as a vendor of the panel).</summary>
    public IReadOnlyList<Person> Candidates(Panel panel)
    {
        var vendors = panels.Firms(panel).Select(f => f.Application.VendorBusinessNumber).Where(n => n.Length > 0).ToHashSet();
        var declined = panel.Members.Where(m => m.HasAccepted == false).Select(m => m.PersonId).ToHashSet();
        return [.. people.Evaluators().Where(p => !declined.Contains(p.Id) && (p.VendorBrn is null || !vendors.Contains(p.VendorBrn)))];
    }

    public IReadOnlyList<PanelMember> Propose(Panel panel)
    {
        var kept = panel.Members.Where(m => m.HasAccepted != false).OrderBy(m => m.PersonId, StringComparer.Ordinal).ToList();
        var known = kept.Select(m => m.PersonId).ToHashSet();
        var free = Candidates(panel).Where(p => !known.Contains(p.Id)).ToList();
        // Panels begin at different places of the list, so that the work is spread.
        var start = free.Count == 0 ? 0 : (panel.Number - 1 + TrackOffset(panel.Track)) * (Members + Reserves) % free.Count;
        var drawn = Enumerable.Range(0, free.Count).Select(i => free[(start + i) % free.Count]);
        var wanted = Math.Max(0, Members + Reserves - kept.Count);
        var members = kept.Concat(drawn.Take(wanted).Select(p => new PanelMember { PanelId = panel.Id, PersonId = p.Id, Name = p.DisplayName, Field = panel.Track })).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            members[i].IsReserve = i >= Members;
        }

        if (members.Count > 0 && !members.Exists(m => m.IsChair))
        {
            members[0].IsChair = true;
        }

        return members;
    }

    private static int TrackOffset(string track) => track.Length > 0 && char.IsAsciiDigit(track[^1]) ? (track[^1] - '0') * 3 : 0;
}

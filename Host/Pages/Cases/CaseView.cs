using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Stages;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>One firm's case as both its own page and the staff's show it.</summary>
public sealed record CaseView(Application Application, Workflows.Companies.Company Company, Round Round)
{
    public Project? Project { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<StageEntry> Stages { get; init; } = [];

    public IReadOnlyList<PaperRow> Papers { get; init; } = [];

    public IReadOnlyList<DocumentRow> Issued { get; init; } = [];

    public IReadOnlyList<LetterRow> Letters { get; init; } = [];

    public IReadOnlyList<StaffTask> Tasks { get; init; } = [];

    public IReadOnlyList<DecisionRecord> Decisions { get; init; } = [];

    /// <summary>The workflows that carry the case, for administrators; the newest first.</summary>
    public IReadOnlyList<RunningWorkflow> Workflows { get; init; } = [];

    public StageEntry? Now => Stages.Count > 0 ? Stages[^1] : null;

    public int Stage => Now?.Stage ?? 1;

    public DocumentRow? Receipt => Issued.FirstOrDefault(d => d.Kind == "receipt");
}

namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>A draft played through a simulated year beside the published version: what was asked, how far it is, what came of it.</summary>
public sealed class DraftRehearsal
{
    public required string Id { get; set; }

    public required string DefinitionId { get; set; }

    public required string Name { get; set; }

    /// <summary>The number of the draft.</summary>
    public int DraftVersion { get; set; }

    /// <summary>The state of the draft that was rehearsed, so that a page can say whether it is still that.</summary>
    public required string Revision { get; set; }

    /// <summary>The draft's text as it was when it was asked for.</summary>
    public required string DraftJson { get; set; }

    /// <summary>What it is compared with; null when nothing was published.</summary>
    public int? PublishedVersion { get; set; }

    public int Year { get; set; }

    public int Applicants { get; set; }

    public int Seed { get; set; }

    public DraftRehearsalStatus Status { get; set; }

    /// <summary>1 while it waits or runs, then null. It is unique: there is never a second one at work.</summary>
    public int? Place { get; set; }

    public required string RequestedBy { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Which process runs it, and when that last gave a sign of life.</summary>
    public string? Node { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>Hundredths of the work done.</summary>
    public int Percent { get; set; }

    /// <summary>Whether the draft is being played already; the published version comes first.</summary>
    public bool IsDraftPlaying { get; set; }

    /// <summary>The day the simulated year has reached.</summary>
    public DateTimeOffset? ReachedDay { get; set; }

    public DraftRehearsalFailure? Failure { get; set; }

    public string? FailureDetail { get; set; }

    /// <summary>The two outcomes (see <see cref="RehearsedPair"/>).</summary>
    public string? OutcomeJson { get; set; }

    public bool IsAtWork => Status is DraftRehearsalStatus.Waiting or DraftRehearsalStatus.Running;
}

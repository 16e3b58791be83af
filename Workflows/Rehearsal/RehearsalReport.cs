namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What came of the year. Everything here is the same for the same options; wall time and sizes are told beside it.</summary>
public sealed record RehearsalReport
{
    public required RehearsalOptions Options { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required IReadOnlyList<OutcomeLine> Outcomes { get; init; }

    public required IReadOnlyList<SeatLine> Seats { get; init; }

    public required IReadOnlyList<CountLine> Tasks { get; init; }

    public required IReadOnlyList<CountLine> Mails { get; init; }

    public required IReadOnlyList<CountLine> Timers { get; init; }

    public required IReadOnlyList<WaitLine> LongestWaits { get; init; }

    /// <summary>What each step asked of people, and how long it took them.</summary>
    public required IReadOnlyList<StepLine> Steps { get; init; }

    /// <summary>Where each firm ended: the same firm of two rehearsals has the same business number.</summary>
    public required IReadOnlyList<FirmLine> Firms { get; init; }

    /// <summary>Instances begun, by definition.</summary>
    public required IReadOnlyList<CountLine> Instances { get; init; }

    /// <summary>Instances that can never go on, or had not ended when the time was up, with what they wait for.</summary>
    public required IReadOnlyList<string> Stuck { get; init; }

    /// <summary>Faults the engine noted, and forms nobody could fill.</summary>
    public required IReadOnlyList<string> Incidents { get; init; }

    public bool IsClean => Stuck.Count == 0 && Incidents.Count == 0;
}

/// <summary>Firms of one track that ended in one stage and sub-status.</summary>
/// <param name="Explained">How many of them have a recorded decision or stage with the reason.</param>
/// <param name="Mailed">How many of them were written to about it.</param>
public sealed record OutcomeLine(string Track, string Status, int Stage, string SubStatus, int Firms, int Explained, int Mailed);

public sealed record SeatLine(string Track, int Quota, int Applied, int Selected, int Agreements, int Certificates);

public sealed record CountLine(string Key, int Count);

public sealed record WaitLine(string Reference, string What, double Days);

/// <param name="Name">What the designer shows on the step.</param>
/// <param name="TimedOut">How many of the tasks were ended by their deadline.</param>
/// <param name="MeanDays">From asking to deciding, over those that were decided.</param>
public sealed record StepLine(string Definition, string Activity, string Name, int Tasks, int Decided, int TimedOut, double MeanDays, double LongestDays);

public sealed record FirmLine(string BusinessNumber, string Name, string Track, string Status, int Stage, string SubStatus);

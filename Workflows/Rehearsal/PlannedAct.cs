namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Something a made-up person is going to do. Acts are planned from what the database says and from dice by hash, never remembered, so that a continued rehearsal plans the same ones.</summary>
/// <param name="Key">Names the act alike in every run; an act is done once.</param>
internal sealed record PlannedAct(DateTimeOffset At, string Key, Func<CancellationToken, Task> DoAsync);

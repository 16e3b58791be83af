using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What everybody in a rehearsal shares.</summary>
/// <param name="Db">Reads only, without tracking; writes go through the gate.</param>
internal sealed record RehearsalWorld(
    RehearsalOptions Options,
    MovableClock Clock,
    Dice Dice,
    ICommitGate Gate,
    IServiceProvider Services,
    ProgrammeDbContext Db)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What could not be done, with the reason. A clean rehearsal has none.</summary>
    public List<string> Problems { get; } = [];
}

using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Projects;

/// <summary>The project of a case, or a clear word that it has none.</summary>
internal static class ProjectCase
{
    public static Project Of(CaseContext context) =>
        context.Project ?? throw new InvalidOperationException($"{context.CorrelationId} is not the case of a project.");

    public static RoundTrack TrackOf(CaseContext context)
    {
        var project = Of(context);
        return context.Round?.Tracks.FirstOrDefault(t => t.Code == project.Track)
            ?? throw new InvalidOperationException($"Round {project.RoundId} has no track {project.Track}.");
    }

    public static RoundCell? CellOf(CaseContext context)
    {
        var project = Of(context);
        return context.Round?.Cells.FirstOrDefault(c => c.Track == project.Track && c.MunicipalityCode == project.MunicipalityCode);
    }
}

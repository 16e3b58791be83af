using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>One kind of ranking a ComputeRanking activity can ask for. Found by type.</summary>
public interface IRankingStep
{
    string Name { get; }

    /// <returns>The port (Ok, Empty, Tie) and what the definition gets.</returns>
    Task<(string Port, JsonObject Result)> ComputeAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken);
}

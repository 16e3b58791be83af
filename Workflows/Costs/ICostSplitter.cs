using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Costs;

/// <summary>One way of splitting a project's costs. One file per mode, in the slice that knows its rows; found by type.</summary>
public interface ICostSplitter
{
    /// <summary>The mode a SplitCosts activity names.</summary>
    string Mode { get; }

    /// <summary>Computes the split, writes it to the record and answers with its numbers; <c>cellShort: true</c> when the municipality's money does not reach.</summary>
    Task<JsonObject> SplitAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken);
}

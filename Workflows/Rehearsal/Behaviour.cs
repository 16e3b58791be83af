using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>How people deal with one kind of task: data, so that a rehearsal can be tuned without code.</summary>
internal sealed record Behaviour
{
    public static readonly Behaviour Default = new();

    /// <summary>Weights of the actions; an action the task does not offer counts nothing. None: the first action.</summary>
    public IReadOnlyDictionary<string, double>? Actions { get; init; }

    /// <summary>Other weights for the first, second … time the same subject is asked; the last counts for all later ones.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>>? Attempts { get; init; }

    /// <summary>Share that never answers and lets a hard due date pass.</summary>
    public double Never { get; init; }

    /// <summary>Share that answers after the due date (soft ones only; a hard one becomes <see cref="Never"/> by itself).</summary>
    public double Late { get; init; } = 0.07;

    /// <summary>Typical handling time as a part of the time given.</summary>
    public double Median { get; init; } = 0.4;

    /// <summary>Values for fields by key: a literal, or an object of weights when written as {"weights": {…}}.</summary>
    public IReadOnlyDictionary<string, JsonNode?>? Fields { get; init; }

    public IReadOnlyDictionary<string, double>? ActionsFor(int attempt) =>
        Attempts is { Count: > 0 } list ? list[Math.Min(attempt, list.Count - 1)] : Actions;
}

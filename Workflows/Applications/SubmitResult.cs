namespace SmartFactory.Workflows.Applications;

/// <summary>What became of a submission: a number, or messages by field name and nothing stored as submitted.</summary>
/// <param name="Number">접수번호; the same one again when the same draft is sent twice.</param>
/// <param name="Faults">Field name → message for the person.</param>
public sealed record SubmitResult(string? Number, IReadOnlyDictionary<string, string> Faults)
{
    public bool IsAccepted => Number is not null;
}

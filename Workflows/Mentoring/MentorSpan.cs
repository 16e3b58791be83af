namespace SmartFactory.Workflows.Mentoring;

/// <summary>Days of one mentor that are taken.</summary>
/// <param name="End">Exclusive.</param>
public sealed record MentorSpan(string MentorId, DateOnly Start, DateOnly End)
{
    public bool Overlaps(MentorSpan other) => Start < other.End && other.Start < End;
}

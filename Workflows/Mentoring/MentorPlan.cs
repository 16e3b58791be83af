namespace SmartFactory.Workflows.Mentoring;

/// <summary>A team and its weeks; the first mentor leads.</summary>
public sealed record MentorPlan(DateOnly Monday, int Weeks, IReadOnlyList<string> Mentors);

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Who is to go where and when, as an officer decided.</summary>
/// <param name="Mentors">The first one leads.</param>
public sealed record MentorTeam(DateOnly Monday, int Weeks, IReadOnlyList<string> Mentors);

namespace SmartFactory.Workflows.Scoring;

/// <summary>Words of the attendance and excuse forms as they stand on the wire.</summary>
internal static class Attendance
{
    public const string Present = "참석";
    public const string Absent = "불참";
    public const string Postponed = "연기";

    /// <summary>An excuse that was accepted: one more date.</summary>
    public const string Excused = "인정";
}

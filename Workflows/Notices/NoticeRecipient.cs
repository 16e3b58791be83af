namespace SmartFactory.Workflows.Notices;

/// <summary>Somebody a notice goes to.</summary>
/// <param name="CompanyName">Set for people of a firm: they are greeted with it.</param>
public sealed record NoticeRecipient(string Address, string Name, string? PersonId = null, string? CompanyId = null, string? CompanyName = null)
{
    /// <summary>The case to fill the notice from when it is not the sender's (each applicant of a round gets their own).</summary>
    public string? Reference { get; init; }
}

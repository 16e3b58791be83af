using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Inbox;

/// <summary>A task as a line of the inbox, with whom it is about and who has it.</summary>
public sealed record InboxRow(StaffTask Task, string? CompanyName, string? AssigneeName);

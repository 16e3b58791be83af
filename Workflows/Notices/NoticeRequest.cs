using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Notices;

/// <summary>A notice to be written into the outbox, one mail per recipient.</summary>
public sealed record NoticeRequest(string Template, IReadOnlyList<NoticeRecipient> Recipients)
{
    public required CaseContext Case { get; init; }

    /// <summary>The obligation it speaks of; fills 업무명, 기한 and the link.</summary>
    public StaffTask? Task { get; init; }

    /// <summary>Values beyond what the case and the task give; they win.</summary>
    public JsonObject Data { get; init; } = [];

    /// <summary>Makes it unique together with the recipient: obligation, offset, due version.</summary>
    public required string Key { get; init; }
}

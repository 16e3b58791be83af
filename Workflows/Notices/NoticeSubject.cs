using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Notices;

/// <summary>All that one notice can be filled from.</summary>
internal sealed record NoticeSubject(CaseContext Case, StaffTask? Task, NoticeRecipient Recipient, JsonObject Data)
{
    public required DateTimeOffset Now { get; init; }

    public required BusinessCalendar Calendar { get; init; }

    public required NoticeOptions Options { get; init; }

    public string? Link =>
        Task is not null ? $"{Options.BaseUrl.TrimEnd('/')}/t/{Task.Id}"
        : Case.CorrelationId is { Length: > 0 } reference ? $"{Options.BaseUrl.TrimEnd('/')}/c/{Uri.EscapeDataString(reference)}"
        : Options.BaseUrl;
}

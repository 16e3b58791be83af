using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Sends a mail, as a row of the burst's own commit.</summary>
[Activity("Elsa", "Email", "Send an email message.", DisplayName = "Send Email", Kind = ActivityKind.Task)]
public sealed class SendEmail([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    [Input(Description = "The sender's email address.")]
    public Input<string?>? From { get; set; }

    [Input(Description = "The recipients' email addresses.", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>>? To { get; set; }

    [Input(Description = "The cc recipients' email addresses.", UIHint = InputUIHints.MultiText, Category = "More")]
    public Input<ICollection<string>>? Cc { get; set; }

    [Input(Description = "The bcc recipients' email addresses.", UIHint = InputUIHints.MultiText, Category = "More")]
    public Input<ICollection<string>>? Bcc { get; set; }

    [Input(Description = "The subject of the email message.")]
    public Input<string?>? Subject { get; set; }

    [Input(Description = "The attachments to send.")]
    public Input<object?>? Attachments { get; set; }

    [Input(Description = "The body of the email message.", UIHint = InputUIHints.MultiLine)]
    public Input<string?>? Body { get; set; }

    /// <summary>Runs when the mail cannot be sent as it is.</summary>
    [Port]
    public IActivity? Error { get; set; }

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        try
        {
            var mailer = context.GetService<IWorkflowMailer>() ?? throw new InvalidOperationException("No mail can be sent from here.");
            await mailer.SendAsync(Compose(context), context.CancellationToken);
        }
        catch (InvalidOperationException exception) when (Error is not null)
        {
            context.JournalData["Error"] = exception.Message;
            await context.ScheduleActivityAsync(Error, OnErrorCompletedAsync);
            return;
        }

        await context.CompleteActivityAsync();
    }

    private WorkflowMail Compose(ActivityExecutionContext context)
    {
        var to = Addresses(context.Get(To));
        if (to.Count == 0)
        {
            throw new InvalidOperationException("The mail has no recipient.");
        }

        if (context.Get(Attachments) is { } attachments && ItemSource.Read(attachments).Count > 0)
        {
            throw new InvalidOperationException("Mails of workflows carry no attachments: link to the document instead.");
        }

        return new WorkflowMail(
            context.Id,
            context.WorkflowExecutionContext.Id,
            context.CorrelationId,
            to,
            Addresses(context.Get(Cc)),
            Addresses(context.Get(Bcc)),
            context.Get(Subject) ?? "",
            context.Get(Body) ?? "")
        {
            From = context.Get(From) is { Length: > 0 } from ? from : null,
        };
    }

    private ValueTask OnErrorCompletedAsync(ActivityCompletedContext context) => context.TargetContext.CompleteActivityAsync();

    private static List<string> Addresses(ICollection<string>? given) => [.. (given ?? []).Select(a => a.Trim()).Where(a => a.Length > 0)];
}

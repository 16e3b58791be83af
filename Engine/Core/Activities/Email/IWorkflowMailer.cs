namespace SmartFactory.Engine.Activities;

/// <summary>Takes mails of workflows, in the commit of the burst that writes them.</summary>
public interface IWorkflowMailer
{
    /// <exception cref="InvalidOperationException">The mail cannot be sent as it is.</exception>
    Task SendAsync(WorkflowMail mail, CancellationToken cancellationToken);
}

/// <summary>A mail as a workflow wants it sent.</summary>
/// <param name="Key">The same for the same execution of the activity, so that a mail is never written twice.</param>
public sealed record WorkflowMail(string Key, string InstanceId, string? CorrelationId, IReadOnlyList<string> To, IReadOnlyList<string> Cc, IReadOnlyList<string> Bcc, string Subject, string Html)
{
    /// <summary>Null for the sender of the house.</summary>
    public string? From { get; init; }
}

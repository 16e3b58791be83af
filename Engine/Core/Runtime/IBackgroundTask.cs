using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime;

/// <summary>Answers an Elsa.RunTask of the same name; the answer resumes the waiting activity in the same commit. Registered by type. An exception is retried with back-off and becomes an incident.</summary>
public interface IBackgroundTask
{
    string Name { get; }

    Task<JsonNode?> RunAsync(BackgroundTaskContext context, CancellationToken cancellationToken);
}

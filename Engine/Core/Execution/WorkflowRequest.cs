using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Execution;

/// <summary>Something a burst asks to happen outside its own instance. Each becomes a row in the burst's commit and is done after it.</summary>
public abstract record WorkflowRequest;

/// <summary>DispatchWorkflow, ExecuteWorkflow, BulkDispatchWorkflows. With a parent bookmark the child reports back when it finishes.</summary>
public sealed record StartRequested(StartWorkflow Start) : WorkflowRequest;

/// <summary>PublishEvent.</summary>
public sealed record EventPublished(string EventName, string? CorrelationId, JsonNode? Payload, bool IsLocal) : WorkflowRequest;

/// <summary>SendHttpRequest: sent outside of any transaction, its answer resumes the bookmark.</summary>
public sealed record HttpRequested(Activities.HttpCall Call, string BookmarkId) : WorkflowRequest;

/// <summary>RunTask: answered by the <see cref="IBackgroundTask"/> of that name.</summary>
public sealed record TaskRequested(string TaskId, string TaskName, JsonNode? Payload, string BookmarkId) : WorkflowRequest;

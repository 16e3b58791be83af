using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Notices;

/// <summary>What one execution of SendNotice asks for.</summary>
/// <param name="ExecutionId">Makes its mails unique.</param>
public sealed record NoticeOrder(string Template, string To, JsonNode? Data, JsonNode? Each, string? Reference, string InstanceId, string ExecutionId);

using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Notices;

/// <summary>Carries out the orders of SendNotice activities.</summary>
public sealed class NoticeOrders(NoticeService notices, NoticeAudience audience, ICaseFinder cases)
{
    public async Task SendAsync(NoticeOrder order, CancellationToken cancellationToken)
    {
        var data = order.Data as JsonObject ?? [];
        if (order.Each is null)
        {
            await SendAsync(order, order.Reference, data, order.ExecutionId, cancellationToken);
            return;
        }

        foreach (var item in order.Each as JsonArray ?? throw new InvalidOperationException("'each' must be a list."))
        {
            var described = item as JsonObject;
            var reference = Text(described, "applicationNumber") ?? Text(described, "reference") ?? Text(described, "key") ?? (item as JsonValue)?.ToString();
            await SendAsync(order, reference ?? order.Reference, Merged(data, described), $"{order.ExecutionId}:{reference}", cancellationToken);
        }
    }

    private async Task SendAsync(NoticeOrder order, string? reference, JsonObject data, string key, CancellationToken cancellationToken)
    {
        var context = cases.Find(reference, order.InstanceId);
        await notices.SendAsync(
            new NoticeRequest(order.Template, await audience.FindAsync(order.To, context, cancellationToken)) { Case = context, Data = data, Key = key },
            cancellationToken);
    }

    /// <summary>The item's own values over those common to all.</summary>
    private static JsonObject Merged(JsonObject common, JsonObject? item)
    {
        var merged = (JsonObject)common.DeepClone();
        foreach (var (name, value) in item?["data"] as JsonObject ?? item ?? [])
        {
            if (NoticePlaceholders.IsKnown(name))
            {
                merged[name] = value?.DeepClone();
            }
        }

        return merged;
    }

    private static string? Text(JsonObject? item, string key) => item?[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}

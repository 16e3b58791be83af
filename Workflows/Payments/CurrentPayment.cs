using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Payments;

/// <summary>The request this instance handles.</summary>
internal sealed class CurrentPayment(PaymentService payments) : IFact
{
    public string Name => "payment.current";

    private static readonly Dictionary<string, string> Labels = Load();

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var payment = payments.OfInstance(context.InstanceId) ?? throw new InvalidOperationException($"{context.InstanceId} handles no payment.");
        return new JsonObject
        {
            ["paymentId"] = payment.Id,
            ["kind"] = OfficeWords.Of(payment.Kind),
            ["isBalance"] = payment.Kind == PaymentKind.Balance,
            ["amount"] = payment.Amount,
            ["province"] = payment.ProvinceAmount,
            ["municipality"] = payment.MunicipalityAmount,
            ["account"] = payment.Account,
            ["requestedAt"] = SeoulTime.Iso(payment.RequestedAt),
            ["evidence"] = Evidence(payment),
        };
    }

    private static JsonArray Evidence(Payment payment)
    {
        var given = (JsonNode.Parse(payment.EvidenceJson) as JsonObject ?? []).Where(e => e.Value is not null).ToList();
        var rows = given.Count > 0
            ? given.Select(e => new JsonObject { ["key"] = e.Key, ["label"] = Labels.GetValueOrDefault(e.Key, e.Key), ["fileId"] = e.Value!.ToString() })
            : [new JsonObject { ["key"] = payment.Kind == PaymentKind.Balance ? "settlement" : "tax-invoice", ["label"] = Labels[payment.Kind == PaymentKind.Balance ? "settlement" : "tax-invoice"] }];
        return new JsonArray([.. rows]);
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(CurrentPayment).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Payments.payment-evidence.json")
            ?? throw new InvalidOperationException("payment-evidence.json is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}

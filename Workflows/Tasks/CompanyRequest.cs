using System.Text.Json.Nodes;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Asks the firm or its supplier for something, always by a hard due date. With a list of items only these are open; an empty list is already satisfied.</summary>
[Activity("SmartFactory", "CompanyRequest", 1, "Asks the company or its vendor and waits for the answer or the due date.", "SmartFactory", DisplayName = "Company Request", Kind = ActivityKind.Task)]
[FlowNode(Submitted, TimedOut)]
public sealed class CompanyRequest : TaskActivity
{
    public const string Submitted = "제출";

    [Input(Order = 8, Category = "Doer", UIHint = InputUIHints.DropDown, Options = new[] { "company", "representative", "vendor", "any" })]
    public Input<string> Party { get; set; } = new("company");

    [Input(Order = 29, Category = "Form", UIHint = InputUIHints.JsonEditor)]
    [LogPersistence(LogPersistenceMode.Exclude)]
    public Input<JsonNode?> Items { get; set; } = new((JsonNode?)null);

    protected override string DefaultAction => Submitted;

    protected override bool IsAlwaysHard => true;

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var order = ReadOrder(context, Submitted);
        var items = TaskJson.Parsed(context.Get(Items));
        if (items is JsonArray { Count: 0 })
        {
            await LeaveAsync(context, Submitted, TaskEnding.Nobody(Submitted));
            return;
        }

        if (items is not null)
        {
            order.Data["items"] = new JsonArray([.. TaskJson.Objects(items).Select(i => i.DeepClone())]);
        }

        await IssueAsync(context, order with
        {
            Role = context.Get(Party) switch { "vendor" => "Vendor", _ => "Company" },
            Position = context.Get(Party) == "representative" ? "대표" : "",
            Notice = order.Notice switch { "" => "common.request", "none" => "", var named => named },
        });
    }
}

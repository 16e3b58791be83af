using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Costs;

/// <summary>Splits a project's costs between province, municipality and firm by the round's rules (R2, R13).</summary>
[Activity("SmartFactory", "SplitCosts", 1, "총사업비를 도비·시군비·자부담으로 나누거나 정산액을 계산합니다.", "사업비", DisplayName = "사업비 분담")]
[FlowNode("Ok", "CellShort")]
public sealed class SplitCosts : Activity<object>
{
    [Input(DisplayName = "계산 종류", Description = "협약, 협약변경 또는 정산", UIHint = InputUIHints.DropDown, Options = new[] { "agreement", "change", "settlement" }, Order = 1)]
    public Input<string> Mode { get; set; } = new("agreement");

    [Input(DisplayName = "자료", Order = 2)]
    public Input<JsonObject?> Data { get; set; } = default!;

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var mode = context.Get(Mode) ?? "";
        var splitter = context.GetRequiredService<IEnumerable<ICostSplitter>>().FirstOrDefault(s => s.Mode == mode)
            ?? throw new InvalidOperationException($"There is no cost splitter '{mode}'.");
        var found = context.GetRequiredService<ICaseFinder>().Find(context.WorkflowExecutionContext.CorrelationId, context.WorkflowExecutionContext.Id);
        var result = await splitter.SplitAsync(found, PlainJson.Of(context.Get(Data) ?? []), context.CancellationToken);
        context.SetResult(result);
        await context.CompleteActivityWithOutcomesAsync(result["cellShort"]?.GetValue<bool>() == true ? "CellShort" : "Ok");
    }
}

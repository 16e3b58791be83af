using System.Text.Json.Nodes;
using SmartFactory.Engine.Extras;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Workflows.Tasks;

/// <summary>What a staff task and a request to a firm have in common: one activity, one bookmark, two wake-ups (the answer and the due date), the first of which burns both.</summary>
[LogPersistence(LogPersistenceMode.Exclude)]
public abstract class TaskActivity : Activity<JsonNode>, IOutcomeSource, IHasDeadline
{
    /// <summary>The port of every hard due date.</summary>
    public const string TimedOut = "기한경과";

    /// <summary>The port when there are several targets and all have answered.</summary>
    public const string AllDone = "완료";

    [Input(Order = 1)]
    public Input<string> Title { get; set; } = new("");

    [Input(Order = 2)]
    public Input<string> Summary { get; set; } = new("");

    [Input(Order = 3, UIHint = InputUIHints.MultiLine)]
    public Input<string> Instructions { get; set; } = new("");

    [Input(Order = 4)]
    public Input<string> TaskType { get; set; } = new("");

    [Input(Order = 10, Category = "Doer")]
    public Input<string?> Assignee { get; set; } = new((string?)null);

    [Input(Order = 11, Category = "Doer", UIHint = InputUIHints.JsonEditor)]
    [LogPersistence(LogPersistenceMode.Exclude)]
    public Input<JsonNode?> Targets { get; set; } = new((JsonNode?)null);

    [Input(Order = 12, Category = "Doer", UIHint = InputUIHints.JsonEditor)]
    public Input<JsonNode?> Excluded { get; set; } = new((JsonNode?)null);

    [Input(Order = 20, Category = "Time")]
    public Input<string?> Due { get; set; } = new("");

    [Input(Order = 21, Category = "Time")]
    public Input<string?> DueFrom { get; set; } = new((string?)null);

    [Input(Order = 22, Category = "Time", UIHint = InputUIHints.DropDown, Options = new[] { "", "R731", "R31", "R1", "R30" })]
    public Input<string> Reminders { get; set; } = new("");

    [Input(Order = 23, Category = "Time")]
    public Input<int> Priority { get; set; } = new(50);

    [Input(Order = 24)]
    public Input<string?> Reference { get; set; } = new((string?)null);

    [Input(Order = 30, Category = "Form", UIHint = InputUIHints.JsonEditor)]
    [LogPersistence(LogPersistenceMode.Exclude)]
    public Input<JsonNode?> Form { get; set; } = new((JsonNode?)null);

    [Input(Order = 31, Category = "Form", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<JsonNode?> Actions { get; set; } = new((JsonNode?)null);

    /// <summary>Actions that are not on offer this time (the last round of a loop).</summary>
    [Input(Order = 32, Category = "Form", UIHint = InputUIHints.JsonEditor)]
    public Input<JsonNode?> Withheld { get; set; } = new((JsonNode?)null);

    [Input(Order = 33, Category = "Form", UIHint = InputUIHints.JsonEditor)]
    [LogPersistence(LogPersistenceMode.Exclude)]
    public Input<JsonNode?> Data { get; set; } = new((JsonNode?)null);

    [Input(Order = 40, Category = "Notice")]
    public Input<string> Notice { get; set; } = new("");

    [Input(Order = 41, Category = "Notice", UIHint = InputUIHints.JsonEditor)]
    [LogPersistence(LogPersistenceMode.Exclude)]
    public Input<JsonNode?> NoticeData { get; set; } = new((JsonNode?)null);

    /// <summary>Each of its actions, and the port of a hard due date: a case that leaves by one nobody connected is lost.</summary>
    public IReadOnlyList<string> RequiredOutcomes => TaskPorts.Of(this, DefaultAction, IsAlwaysHard);

    public bool HasDeadline => IsAlwaysHard || TaskPorts.IsHard(this);

    protected virtual string DefaultAction => AllDone;

    protected virtual bool IsAlwaysHard => false;

    /// <summary>Called by name when the last answer is in or the due date has come.</summary>
    public async ValueTask OnResumedAsync(ActivityExecutionContext context)
    {
        var isTimeout = context.TryGetWorkflowInput<bool>("timeout", out var timeout) && timeout;
        var ending = await context.GetRequiredService<TaskEnding>().EndAsync(context, isTimeout);
        await LeaveAsync(context, ending.Outcome, ending.Result);
    }

    /// <summary>The order without what only one kind of doer has.</summary>
    protected TaskOrder ReadOrder(ActivityExecutionContext context, string defaultAction)
    {
        var targets = context.Get(Targets);
        var actions = TaskJson.Texts(context.Get(Actions));
        var withheld = TaskJson.Texts(context.Get(Withheld));
        var isShared = targets is not null && actions.Any(a => a != AllDone);
        return new TaskOrder
        {
            TaskType = context.Get(TaskType) is { Length: > 0 } type ? type : Id,
            Title = context.Get(Title) is { Length: > 0 } title ? title : Name ?? Id,
            Summary = context.Get(Summary) ?? "",
            Instructions = context.Get(Instructions) ?? "",
            AssigneeId = context.Get(Assignee) is { Length: > 0 } assignee ? assignee : null,
            Targets = targets is null ? null : TaskJson.Objects(targets),
            ExcludedUsers = TaskJson.Texts(context.Get(Excluded)),
            Due = context.Get(Due) ?? "",
            DueFrom = context.Get(DueFrom),
            Reminders = context.Get(Reminders) ?? "",
            Priority = context.Get(Priority),
            Reference = context.Get(Reference) is { Length: > 0 } reference ? reference : context.CorrelationId,
            Form = TaskJson.Parsed(context.Get(Form)) as JsonArray ?? [],
            Actions = [.. (actions.Count == 0 ? [defaultAction] : actions).Where(a => a != TimedOut && !(isShared && a == AllDone) && !withheld.Contains(a))],
            Data = TaskJson.Parsed(context.Get(Data)) as JsonObject ?? [],
            Notice = context.Get(Notice) ?? "",
            NoticeData = TaskJson.Parsed(context.Get(NoticeData)) as JsonObject ?? [],
        };
    }

    protected async ValueTask IssueAsync(ActivityExecutionContext context, TaskOrder order)
    {
        if (order.Targets is { Count: 0 })
        {
            await LeaveAsync(context, AllDone, TaskEnding.Nobody(AllDone));
            return;
        }

        var bookmark = context.CreateBookmark(new CreateBookmarkArgs
        {
            Stimulus = new JsonObject { ["taskType"] = order.TaskType },
            Callback = OnResumedAsync,
            AutoComplete = false,
        });
        context.SetProperty(TaskEnding.BookmarkProperty, bookmark.Id);
        await context.GetRequiredService<TaskIssuer>().IssueAsync(context, bookmark, order);
    }

    protected async ValueTask LeaveAsync(ActivityExecutionContext context, string outcome, JsonObject result)
    {
        context.Set(Result, result, nameof(Result));
        await context.CompleteActivityWithOutcomesAsync(outcome);
    }
}

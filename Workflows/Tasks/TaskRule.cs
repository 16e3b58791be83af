using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Tasks.Forms;
using SmartFactory.Workflows.Tasks.Reminders;

namespace SmartFactory.Workflows.Tasks;

/// <summary>A task must be for somebody there is, by a due rule that can be read, with a form that can be shown and a notice that exists. Only what is written as a literal can be checked here.</summary>
internal sealed class TaskRule(NoticeCatalog notices) : IDefinitionRule
{
    private static readonly string[] Parties = ["company", "representative", "vendor", "any"];

    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var node in definition.Activities)
        {
            if (node.Activity is TaskActivity task)
            {
                foreach (var code in Gaps(task))
                {
                    yield return definition.Fault(FaultSeverity.Warning, code, node, TaskMessages.Of(code), code);
                }

                foreach (var (code, value) in Faults(task))
                {
                    yield return definition.Fault(FaultSeverity.Error, code, node, TaskMessages.Of(code, value), $"{code}: {value}");
                }
            }
        }
    }

    /// <summary>What may be left out and then is missed by whoever finds the task in the inbox.</summary>
    private static IEnumerable<string> Gaps(TaskActivity task)
    {
        if (IsBlank(task.Title))
        {
            yield return "task.no-title";
        }

        if (task is UserTask staff && IsBlank(staff.Role) && IsBlank(staff.Assignee) && IsBlank(staff.Targets))
        {
            yield return "task.nobody";
        }
    }

    private static bool IsBlank(Engine.Activities.Input input) => input.Expression is null or { Type: "Literal" or "Object", Value: null or "" };

    private IEnumerable<(string Code, string Value)> Faults(TaskActivity task)
    {
        if (task is UserTask staff && Literal(staff.Role) is { Length: > 0 } role && !Enum.TryParse<Area>(role, out _))
        {
            yield return ("task.unknown-role", role);
        }

        if (task is UserTask placed && Literal(placed.Municipality) is { Length: > 0 } place && MunicipalityCatalog.Find(place) is null)
        {
            yield return ("task.unknown-municipality", place);
        }

        if (task is CompanyRequest request && Literal(request.Party) is { } party && !Parties.Contains(party))
        {
            yield return ("task.unknown-party", party);
        }

        if (Literal(task.Due) is { Length: > 0 } due && !DueRule.TryParse(due, out _))
        {
            yield return ("task.unknown-due", due);
        }

        if (Literal(task.Reminders) is { } plan && !IsPlan(plan))
        {
            yield return ("task.unknown-reminders", plan);
        }

        if (Literal(task.Notice) is { Length: > 0 } notice && notice != "none" && notices.Find(notice) is null)
        {
            yield return ("notice.unknown-template", notice);
        }

        if (Literal(task.Form) is { Length: > 0 } form && FormFault(form) is { } fault)
        {
            yield return ("task.unreadable-form", fault);
        }
    }

    private static string? Literal(Engine.Activities.Input input) => DefinitionUnderCheck.LiteralOf(input)?.ToString();

    private static bool IsPlan(string plan)
    {
        try
        {
            _ = ReminderPlan.Offsets(plan);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? FormFault(string form)
    {
        try
        {
            return JsonNode.Parse(form) is JsonArray fields ? FormField.Of(fields).Count == fields.Count ? null : "{…}" : "[…]";
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return exception.Message;
        }
    }
}

using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Finds out for whom the tasks of an order are: the area and position it names, the firm or municipality of the case, or each target's own.</summary>
public sealed class TaskTargets(ProgrammeDbContext database, ICaseFinder cases)
{
    public async Task<IReadOnlyList<TaskTarget>> ResolveAsync(TaskOrder order, CaseContext context, CancellationToken cancellationToken)
    {
        var found = new List<TaskTarget>();
        if (order.Targets is null)
        {
            found.Add(await ResolveAsync(order, null, context, cancellationToken));
        }

        foreach (var item in order.Targets ?? [])
        {
            found.Add(await ResolveAsync(order, item, context, cancellationToken));
        }

        return found;
    }

    private async Task<TaskTarget> ResolveAsync(TaskOrder order, JsonObject? item, CaseContext context, CancellationToken cancellationToken)
    {
        var number = TaskJson.Text(item, "applicationNumber") ?? (order.Role is "Company" or "Vendor" ? TaskJson.Text(item, "key") : null);
        var own = number is null ? context : cases.Find(number, context.InstanceId);
        var key = item is null ? null : TaskJson.Text(item, "key") ?? number ?? TaskJson.Text(item, "userId") ?? throw new InvalidOperationException("A target needs a key.");
        var municipality = TaskJson.Text(item, "municipalityCode") ?? order.MunicipalityCode ?? own.MunicipalityCode;
        var company = TaskJson.Text(item, "companyId") ?? own.CompanyId;
        var assigneeId = TaskJson.Text(item, "userId") ?? order.AssigneeId;
        var assignee = assigneeId is null ? null : await database.Set<Person>().FindAsync([assigneeId], cancellationToken);
        return new TaskTarget(key, item is null ? null : TaskJson.Text(item, "label") ?? key)
        {
            Group = TaskJson.Text(item, "group") ?? GroupOf(order, own, municipality, company),
            AssigneeId = assigneeId,
            AssigneeName = assignee?.DisplayName,
            Reference = number,
            ApplicationId = own.ApplicationId,
            CompanyId = company,
            MunicipalityCode = municipality,
            Item = item,
        };
    }

    private static string? GroupOf(TaskOrder order, CaseContext context, string? municipality, string? company)
    {
        if (order.Role.Length == 0)
        {
            return null;
        }

        var scope = order.Role switch
        {
            "Municipality" => municipality,
            "Company" => company,
            "Vendor" => context.Project?.VendorBusinessNumber is { Length: > 0 } current ? current : context.Application?.VendorBusinessNumber,
            _ => null,
        };
        return new CandidateGroup(order.Role, order.Position, scope).ToString();
    }
}

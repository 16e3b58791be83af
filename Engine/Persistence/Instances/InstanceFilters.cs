using System.Linq.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Instances;

/// <summary>A question about instances as the database understands it.</summary>
internal static class InstanceFilters
{
    public static IQueryable<InstanceRow> Apply(IQueryable<InstanceRow> rows, InstanceQuery query)
    {
        rows = Search(rows, query.Search);
        rows = query.Ids.Count > 0 ? rows.Where(r => query.Ids.Contains(r.Id)) : rows;
        rows = query.DefinitionIds.Count > 0 ? rows.Where(r => query.DefinitionIds.Contains(r.DefinitionId)) : rows;
        rows = query.DefinitionVersionId is { } versionId ? rows.Where(r => r.DefinitionVersionId == versionId) : rows;
        rows = query.CorrelationId is { } correlation ? rows.Where(r => r.CorrelationId == correlation) : rows;
        rows = query.Version is { } number ? rows.Where(r => r.DefinitionVersion == number) : rows;
        rows = query.HasIncidents is { } has ? rows.Where(r => r.IncidentCount > 0 == has) : rows;
        rows = query.Statuses.Count > 0 ? rows.Where(r => query.Statuses.Contains(r.Status)) : rows;
        rows = query.SubStatuses.Count > 0 ? rows.Where(r => query.SubStatuses.Contains(r.SubStatus)) : rows;
        return query.Times.Aggregate(rows, (some, time) => some.Where(Condition(time)));
    }

    public static IQueryable<InstanceRow> Order(IQueryable<InstanceRow> rows, InstanceQuery query)
    {
        var ordered = (query.OrderBy, query.Descending) switch
        {
            (InstanceOrder.Name, false) => rows.OrderBy(r => r.Name),
            (InstanceOrder.Name, true) => rows.OrderByDescending(r => r.Name),
            (InstanceOrder.LastExecuted, false) => rows.OrderBy(r => r.UpdatedAt),
            (InstanceOrder.LastExecuted, true) => rows.OrderByDescending(r => r.UpdatedAt),
            (InstanceOrder.Finished, false) => rows.OrderBy(r => r.FinishedAt),
            (InstanceOrder.Finished, true) => rows.OrderByDescending(r => r.FinishedAt),
            (_, false) => rows.OrderBy(r => r.CreatedAt),
            _ => rows.OrderByDescending(r => r.CreatedAt),
        };
        return ordered.ThenBy(r => r.Id);
    }

    private static IQueryable<InstanceRow> Search(IQueryable<InstanceRow> rows, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }

        var part = text.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's lower().
        return rows.Where(r => r.Id.ToLower().Contains(part) || r.DefinitionId.ToLower().Contains(part)
            || (r.Name != null && r.Name.ToLower().Contains(part)) || (r.CorrelationId != null && r.CorrelationId.ToLower().Contains(part)));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static Expression<Func<InstanceRow, bool>> Condition(InstanceTimeFilter filter)
    {
        var at = filter.Timestamp;
        Expression<Func<InstanceRow, DateTimeOffset?>> column = filter.Column switch
        {
            InstanceTime.UpdatedAt => r => r.UpdatedAt,
            InstanceTime.FinishedAt => r => r.FinishedAt,
            _ => r => r.CreatedAt,
        };
        Expression<Func<DateTimeOffset?>> moment = () => at;
        var comparison = filter.Operator switch
        {
            TimeComparison.Is => Expression.Equal(column.Body, moment.Body),
            TimeComparison.IsNot => Expression.NotEqual(column.Body, moment.Body),
            TimeComparison.LessThan => Expression.LessThan(column.Body, moment.Body),
            TimeComparison.GreaterThan => Expression.GreaterThan(column.Body, moment.Body),
            TimeComparison.LessThanOrEqual => Expression.LessThanOrEqual(column.Body, moment.Body),
            _ => Expression.GreaterThanOrEqual(column.Body, moment.Body),
        };
        return Expression.Lambda<Func<InstanceRow, bool>>(comparison, column.Parameters);
    }
}

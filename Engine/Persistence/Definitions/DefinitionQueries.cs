using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Persistence.Definitions;

internal sealed class DefinitionQueries(EngineDbContext db) : IDefinitionQueries
{
    public async ValueTask<DefinitionPage> ListAsync(DefinitionQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = Search(Choose(db.DefinitionVersions.AsNoTracking(), query), query.Search);
        if (query.DefinitionIds.Count > 0)
        {
            rows = rows.Where(r => query.DefinitionIds.Contains(r.DefinitionId));
        }

        rows = query.Ids.Count > 0 ? rows.Where(r => query.Ids.Contains(r.Id)) : rows.Where(r => r.DeletedAt == null);

        var page = Order(rows, query).Skip(query.Skip);
        if (query.Take is { } take)
        {
            page = page.Take(take);
        }

        var items = await page.Select(r => new DefinitionSummary(
            r.Id, r.DefinitionId, r.Name, r.Description, r.Version, r.IsLatest, r.IsPublished, r.CreatedAt, r.CreatedBy, r.ChangeNote, r.PublishedAt, r.PublishedBy)).ToListAsync(cancellationToken);
        var isWhole = query.Take is null && query.Skip == 0;
        return new DefinitionPage(items, isWhole ? items.Count : await rows.LongCountAsync(cancellationToken));
    }

    public async ValueTask<bool> IsNameFreeAsync(string name, string? exceptDefinitionId, CancellationToken cancellationToken = default) =>
        !await db.DefinitionVersions.AnyAsync(r => r.IsLatest && r.Name == name && r.DefinitionId != (exceptDefinitionId ?? ""), cancellationToken);

    private static IQueryable<DefinitionVersionRow> Choose(IQueryable<DefinitionVersionRow> rows, DefinitionQuery query) => query.Versions switch
    {
        VersionChoice.Latest => rows.Where(r => r.IsLatest),
        VersionChoice.Published => rows.Where(r => r.IsPublished),
        VersionChoice.LatestOrPublished => rows.Where(r => r.IsLatest || r.IsPublished),
        VersionChoice.LatestAndPublished => rows.Where(r => r.IsLatest && r.IsPublished),
        VersionChoice.Draft => rows.Where(r => r.IsLatest && !r.IsPublished),
        VersionChoice.Number => rows.Where(r => r.Version == query.Number),
        _ => rows,
    };

    private static IQueryable<DefinitionVersionRow> Search(IQueryable<DefinitionVersionRow> rows, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }

        var part = text.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's lower().
        return rows.Where(r => r.Name.ToLower().Contains(part) || r.DefinitionId.ToLower().Contains(part) || r.Id.ToLower().Contains(part)
            || (r.Description != null && r.Description.ToLower().Contains(part)));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IQueryable<DefinitionVersionRow> Order(IQueryable<DefinitionVersionRow> rows, DefinitionQuery query) => (query.OrderBy, query.Descending) switch
    {
        (DefinitionOrder.Created, false) => rows.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id),
        (DefinitionOrder.Created, true) => rows.OrderByDescending(r => r.CreatedAt).ThenBy(r => r.Id),
        (DefinitionOrder.Version, false) => rows.OrderBy(r => r.Version).ThenBy(r => r.Id),
        (DefinitionOrder.Version, true) => rows.OrderByDescending(r => r.Version).ThenBy(r => r.Id),
        (_, false) => rows.OrderBy(r => r.Name).ThenBy(r => r.Id),
        _ => rows.OrderByDescending(r => r.Name).ThenBy(r => r.Id),
    };
}

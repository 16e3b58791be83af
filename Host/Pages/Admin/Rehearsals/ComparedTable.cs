using System.Globalization;
using SmartFactory.Host.Components;
using SmartFactory.Workflows.DraftRehearsals;

namespace SmartFactory.Host.Pages.Admin.Rehearsals;

/// <summary>Figures of both versions as a table: what differs first, what is the same folded away below.</summary>
/// <param name="Unit">Null: each line has the unit of its key.</param>
/// <param name="Folds">Lines that are the same are shown on demand.</param>
public sealed record ComparedTable(string Caption, string Subject, OpenNames Names, IReadOnlyList<ComparedLine> Lines, Func<string, string> Word, string? Unit = null, bool Folds = true)
{
    public IEnumerable<ComparedLine> Shown => Folds ? Lines.Where(l => !l.IsSame) : Lines;

    public IReadOnlyList<ComparedLine> Folded => Folds ? [.. Lines.Where(l => l.IsSame)] : [];

    public string UnitOf(ComparedLine line) => Labels.Of("RehearsedUnit", Unit ?? line?.Key);

    public static string Write(double? value, string unit) => value is { } number ? number.ToString("#,0.#", CultureInfo.InvariantCulture) + unit : "—";

    public static string Change(ComparedLine line, string unit) =>
        line is null || line.Difference == 0 ? Text.Find("RehearsedSame") : line.Difference.ToString("+#,0.#;−#,0.#", CultureInfo.InvariantCulture) + unit;
}

/// <summary>What the two columns are called.</summary>
public sealed record OpenNames(string Published, string Draft);

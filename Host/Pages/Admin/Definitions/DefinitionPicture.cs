using System.Globalization;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.Steps;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>A definition drawn from the places its activities have in the designer.</summary>
public sealed record DefinitionPicture(IReadOnlyList<PictureNode> Nodes, IReadOnlyList<PictureWay> Ways, string ViewBox, string Width, string Height)
{
    private const double Margin = 40;
    private const double Scale = 0.55;

    public static DefinitionPicture Of(WorkflowDefinition definition, IReadOnlyDictionary<string, int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var graph = DefinitionGraph.Read(definition);
        var nodes = graph.Nodes.Where(n => n.Container == definition.Root).ToList();
        var left = nodes.Count == 0 ? 0 : nodes.Min(n => n.X) - Margin;
        var top = nodes.Count == 0 ? 0 : nodes.Min(n => n.Y) - Margin;
        var width = nodes.Count == 0 ? 100 : nodes.Max(n => n.X + n.Width) - left + Margin;
        var height = nodes.Count == 0 ? 100 : nodes.Max(n => n.Y + n.Height) - top + Margin;
        return new DefinitionPicture(
            [.. nodes.Select(n => new PictureNode(n.Id, Short(n.Name), n.Name, Text(n.X), Text(n.Y), Text(n.Width), Text(n.Height), counts.GetValueOrDefault(n.Id)))],
            [.. graph.Edges.Where(e => e.Source.Container == definition.Root).Select(Way)],
            string.Join(' ', Text(left), Text(top), Text(width), Text(height)),
            Text(width * Scale),
            Text(height * Scale));
    }

    /// <summary>From the right side of one to the left side of the other; back over the top where it leads backwards.</summary>
    private static PictureWay Way(GraphEdge edge)
    {
        var (x1, y1) = (edge.Source.X + edge.Source.Width, edge.Source.Y + (edge.Source.Height / 2));
        var (x2, y2) = (edge.Target.X, edge.Target.Y + (edge.Target.Height / 2));
        var reach = x2 > x1 ? Math.Max(30, (x2 - x1) / 2) : 80;
        return new PictureWay(string.Create(CultureInfo.InvariantCulture, $"M{x1:0} {y1:0} C{x1 + reach:0} {y1:0} {x2 - reach:0} {y2:0} {x2:0} {y2:0}"));
    }

    private static string Short(string name) => name.Length > 15 ? name[..14] + "…" : name;

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}

/// <summary>A step in the picture; numbers as the picture's text needs them.</summary>
public sealed record PictureNode(string Id, string Label, string Name, string X, string Y, string Width, string Height, int Count);

/// <summary>A way in the picture.</summary>
public sealed record PictureWay(string Path);

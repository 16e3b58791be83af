using System.Text;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Tests.Activities;

public sealed class ActivityCatalogueTests
{
    [Fact]
    public void The_activities_on_the_wire_are_the_approved_ones()
    {
        using var world = new EngineWorld();
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ActivityCatalogue.approved.txt")).ReplaceLineEndings("\n");

        var received = Describe(world.Get<ActivityRegistry>());

        // To approve a change, copy this file over the approved one.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "ActivityCatalogue.received.txt"), received);
        Assert.Equal(approved, received);
    }

    private static string Describe(ActivityRegistry registry)
    {
        var text = new StringBuilder();
        foreach (var activity in registry.All.Where(a => a.Namespace == "Elsa"))
        {
            text.Append(activity.TypeName).Append(" [").Append(activity.Category).Append("] ").Append(activity.Kind).Append('\n');
            foreach (var input in activity.Inputs)
            {
                text.Append("  in ").Append(input.JsonName).Append(": ").Append(NameOf(input.Type)).Append(input.IsWrapped ? "" : " (plain)").Append('\n');
            }

            foreach (var output in activity.Outputs)
            {
                text.Append("  out ").Append(output.JsonName).Append(": ").Append(NameOf(output.Type)).Append('\n');
            }

            text.Append("  ports ").AppendJoin(", ", activity.Ports.Select(p => p.Type == "Embedded" ? $"({p.Name})" : p.Name)).Append('\n');
        }

        return text.ToString();
    }

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
}

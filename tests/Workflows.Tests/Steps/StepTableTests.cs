using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Workflows.Steps;
using SmartFactory.Workflows.Tests.Architecture;

namespace SmartFactory.Workflows.Tests.Steps;

/// <summary>The table is the diagram's twin: it reads the same text, and what is changed in it is changed there.</summary>
public sealed class StepTableTests
{
    private const string Ask = "ask";

    [Fact]
    public void Steps_stand_in_the_order_in_which_a_case_meets_them_with_who_when_and_where_to()
    {
        var table = StepTable.Read(Sample());
        var ask = table.Find(Ask)!;

        Assert.Equal(["note", Ask, "mail", "paper", "end", "late"], table.Steps.Where(s => s.Kind != StepKind.Inner).Select(s => s.Id));
        Assert.Equal([1, 2, 3, 4, 5, 6], table.Steps.Select(s => s.Number).OfType<int>());
        Assert.Equal((StepKind.Task, "Institute", "ST B5"), (ask.Kind, ask.Who, ask.Due));
        Assert.Equal(["적합: mail", "기한경과: late"], table.Outcomes(ask, s => s.Kind != StepKind.Inner).Select(o => $"{o.Name}: {string.Join(',', o.Next.Select(n => n.Id))}"));
        Assert.Equal(["mail"], table.Mails(ask).Select(m => m.Id));
    }

    [Fact]
    public void A_step_that_the_table_leaves_out_is_passed_through()
    {
        var table = StepTable.Read(Sample());

        Assert.Equal(["note"], table.Outcomes(table.Find("start")!, s => s.Kind != StepKind.Inner).Single().Next.Select(n => n.Id));
    }

    [Fact]
    public void A_changed_title_due_date_and_office_stand_in_the_definition_and_nothing_else_changes()
    {
        var before = Sample();
        var text = DefinitionJson.Write(before);
        var after = StepEditor.Change(before, Ask, new StepChange { Title = "서류 검토", Due = "ST B7", Role = "Province", Position = "팀장" });
        var difference = DefinitionDifference.Between(before, after);

        Assert.Equal(text, DefinitionJson.Write(before));
        Assert.Equal("서류 검토", StepTable.Read(after).Find(Ask)!.Name);
        Assert.Equal(["due: ST B5 > ST B7", "name: 요건 검토 > 서류 검토", "position:  > 팀장", "role: Institute > Province", "title: 요건 검토 > 서류 검토"],
            difference.Changed.Single().Values.Select(v => $"{v.Name}: {v.Before} > {v.After}").Order(StringComparer.Ordinal));
        Assert.Empty(difference.Added.Concat(difference.Removed));
        Assert.Empty(difference.NewWays.Concat(difference.GoneWays));
    }

    [Fact]
    public void A_computed_value_is_left_to_the_diagram()
    {
        var definition = Sample();
        Input(definition, Ask, "due", "due('B5')", "JavaScript");
        var step = StepTable.Read(definition).Find(Ask)!;
        var after = StepEditor.Change(definition, Ask, new StepChange { Due = "B9", Title = "요건 검토" });

        Assert.True(step.IsDueComputed);
        Assert.False(step.Can.Due);
        Assert.True(DefinitionDifference.Between(definition, after).IsEmpty);
    }

    [Fact]
    public void A_step_switched_off_is_led_past_and_switched_on_again_it_stands_where_it_stood()
    {
        var before = Sample();
        var off = StepEditor.Switch(before, "mail", on: false);
        var table = StepTable.Read(off);

        Assert.True(table.Find("mail")!.IsOff);
        Assert.Equal(["paper"], table.Outcomes(table.Find(Ask)!, _ => true).Single(o => o.Name == "적합").Next.Select(n => n.Id));
        Assert.Empty(table.Mails(table.Find(Ask)!));
        Assert.True(DefinitionDifference.Between(before, StepEditor.Switch(off, "mail", on: true)).IsEmpty);
    }

    [Fact]
    public void A_step_whose_outcomes_part_cannot_be_switched_off()
    {
        Assert.False(StepTable.Read(Sample()).Find(Ask)!.Can.Switch);
        Assert.Throws<StepGoneException>(() => StepEditor.Switch(Sample(), Ask, on: false));
        Assert.Throws<StepGoneException>(() => StepEditor.Switch(Sample(), "nobody", on: false));
    }

    [Fact]
    public void A_step_that_lost_its_way_while_off_is_not_put_back_blindly()
    {
        var off = StepEditor.Switch(Sample(), "mail", on: false);
        var connections = (JsonArray)off.Root!["connections"]!;
        connections.Remove(connections.Single(c => c!["source"]!["port"]!.ToString() == "적합"));

        Assert.Throws<StepGoneException>(() => StepEditor.Switch(off, "mail", on: true));
    }

    [Fact]
    public void Neighbours_without_a_fork_change_places_and_change_back()
    {
        var before = Sample();
        var moved = StepEditor.Move(before, "paper", up: true);
        var table = StepTable.Read(moved);

        Assert.Equal(["note", Ask, "paper", "mail", "end", "late"], table.Steps.Where(s => s.Kind != StepKind.Inner).Select(s => s.Id));
        Assert.Equal(table.Find("mail")!.Node.X, StepTable.Read(before).Find("paper")!.Node.X);
        Assert.True(DefinitionDifference.Between(before, StepEditor.Move(moved, "paper", up: false)).IsEmpty);
        Assert.False(table.Find(Ask)!.Can.Up || table.Find(Ask)!.Can.Down);
    }

    [Fact]
    public void Every_shipped_definition_is_readable_as_a_table_and_survives_every_change_it_offers()
    {
        foreach (var definition in DefinitionJson.Read(SourceTree.Read("workflows.json")))
        {
            var table = StepTable.Read(definition);
            Assert.Equal(definition.Root!["activities"]!.AsArray().Count, table.Steps.Count);
            foreach (var step in table.Steps.Where(s => s.Can.Switch))
            {
                Assert.True(DefinitionDifference.Between(definition, StepEditor.Switch(StepEditor.Switch(definition, step.Id, on: false), step.Id, on: true)).IsEmpty, $"{definition.DefinitionId} {step.Id}");
            }

            foreach (var step in table.Steps.Where(s => s.Can.Down))
            {
                Assert.True(DefinitionDifference.Between(definition, StepEditor.Move(StepEditor.Move(definition, step.Id, up: false), step.Id, up: true)).IsEmpty, $"{definition.DefinitionId} {step.Id}");
            }
        }
    }

    [Fact]
    public void A_difference_names_what_came_what_went_and_what_leads_elsewhere()
    {
        var before = Sample();
        var after = before.Clone();
        var activities = (JsonArray)after.Root!["activities"]!;
        activities.Remove(activities.Single(a => a!["id"]!.ToString() == "paper"));
        activities.Add(Activity("extra", "SmartFactory.SendNotice", "덧붙인 안내", 900));
        var connections = (JsonArray)after.Root["connections"]!;
        foreach (var gone in connections.Where(c => c!["source"]!["activity"]!.ToString() == "paper" || c["target"]!["activity"]!.ToString() == "paper").ToList())
        {
            connections.Remove(gone);
        }

        connections.Add(Way("mail", "Done", "extra"));
        after.Name = "다른 이름";
        var difference = DefinitionDifference.Between(before, after);

        Assert.Equal(["extra"], difference.Added.Select(n => n.Id));
        Assert.Equal(["paper"], difference.Removed.Select(n => n.Id));
        Assert.Equal(["mail>extra"], difference.NewWays.Select(w => $"{w.Source.Id}>{w.Target.Id}"));
        Assert.Equal(["mail>paper", "paper>end"], difference.GoneWays.Select(w => $"{w.Source.Id}>{w.Target.Id}"));
        Assert.Equal(["name"], difference.Frame.Select(v => v.Name));
    }

    private static WorkflowDefinition Sample()
    {
        var definition = new WorkflowDefinition(new JsonObject
        {
            ["id"] = "w:1",
            ["definitionId"] = "w",
            ["name"] = "절차",
            ["version"] = 1,
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = new JsonArray(
                    Activity("late", "Elsa.End", "늦음", 700),
                    Activity("start", "Elsa.Start", "시작", 0),
                    Activity("set", "Elsa.SetVariable", "준비", 100),
                    Activity("note", "SmartFactory.EnterStage", "접수", 200),
                    Activity(Ask, "Elsa.UserTask", "요건 검토", 300),
                    Activity("mail", "SmartFactory.SendNotice", "안내", 400),
                    Activity("paper", "SmartFactory.IssueDocument", "접수증", 500),
                    Activity("end", "Elsa.End", "끝", 600)),
                ["connections"] = new JsonArray(
                    Way("start", "Done", "set"), Way("set", "Done", "note"), Way("note", "Done", Ask), Way(Ask, "적합", "mail"), Way(Ask, "기한경과", "late"),
                    Way("mail", "Done", "paper"), Way("paper", "Done", "end")),
            },
        });
        Input(definition, Ask, "title", "요건 검토");
        Input(definition, Ask, "role", "Institute");
        Input(definition, Ask, "position", "");
        Input(definition, Ask, "due", "ST B5");
        Input(definition, "mail", "template", "app.receipt");
        return definition;
    }

    private static void Input(WorkflowDefinition definition, string activity, string name, string value, string type = "Literal") =>
        definition.Root!["activities"]!.AsArray().Single(a => a!["id"]!.ToString() == activity)![name] =
            new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    private static JsonObject Activity(string id, string type, string name, int x) => new()
    {
        ["id"] = id, ["type"] = type, ["version"] = 1, ["name"] = name,
        ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = x, ["y"] = 0 } } },
    };

    private static JsonObject Way(string from, string port, string to) => new()
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };
}

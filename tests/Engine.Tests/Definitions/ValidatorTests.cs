using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Engine.Tests.Definitions;

public sealed class ValidatorTests
{
    private const string Event = """{"id":"e","type":"Elsa.Event","eventName":{"typeName":"String","expression":{"type":"Literal","value":"go"}}}""";

    public static TheoryData<string, string, string> Faults() => new()
    {
        { "activity.unknown", """[{"id":"x","type":"Elsa.Nonsense"}]""", "" },
        { "activity.duplicate-id", """[{"id":"x","type":"Elsa.End"},{"id":"x","type":"Elsa.End"}]""", "" },
        { "flow.no-start", """[{"id":"a","type":"Elsa.WriteLine"},{"id":"b","type":"Elsa.WriteLine"}]""", "a.Done>b b.Done>a" },
        { "flow.unreachable", """[{"id":"a","type":"Elsa.Start"},{"id":"b","type":"Elsa.WriteLine"}]""", "" },
        { "flow.unknown-connection", """[{"id":"a","type":"Elsa.Start"}]""", "a.Done>ghost" },
        { "flow.unknown-port", """[{"id":"a","type":"Elsa.Start"},{"id":"b","type":"Elsa.End"}]""", "a.Dne>b" },
        { "flow.outcome-unconnected", """[{"id":"d","type":"Elsa.FlowDecision"},{"id":"b","type":"Elsa.End"}]""", "d.True>b" },
        { "wait.no-deadline", $"[{Event}]", "" },
        { "cron.invalid", """[{"id":"c","type":"Elsa.Cron","cronExpression":{"typeName":"String","expression":{"type":"Literal","value":"99 * * * * *"}}}]""", "" },
        { "retry.invalid", """[{"id":"a","type":"Elsa.WriteLine","customProperties":{"smartFactory.retry":{"attempts":0}}}]""", "" },
        { "flow.outcome-required", """[{"id":"a","type":"Elsa.WriteLine","customProperties":{"smartFactory.errorOutcome":"Error"}}]""", "" },
        { "expression.unknown-type", """[{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Cobol","value":"x"}}}]""", "" },
        { "expression.invalid", """[{"id":"a","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"soon"}}}]""", "" },
        { "script.syntax", """[{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"1 +\n  * 2"}}}]""", "" },
        { "script.unknown-variable", """[{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"variables.Ghost"}}}]""", "" },
        { "script.unknown-function", """[{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"getGhost()"}}}]""", "" },
        { "variable.unknown", """[{"id":"a","type":"Elsa.SetVariable","variable":{"id":"ghost","name":"ghost"}}]""", "" },
        { "flow.invalid-backward", """[{"id":"a","type":"Elsa.WriteLine"},{"id":"b","type":"Elsa.WriteLine"},{"id":"c","type":"Elsa.WriteLine"},{"id":"d","type":"Elsa.FlowDecision"},{"id":"z","type":"Elsa.End"}]""", "a.Done>b a.Done>c b.Done>d c.Done>d d.True>b d.False>z" },
        { "flow.merge-across-loop", """[{"id":"p","type":"Elsa.FlowDecision"},{"id":"h","type":"Elsa.WriteLine"},{"id":"d","type":"Elsa.FlowDecision"},{"id":"x","type":"Elsa.WriteLine"}]""", "p.True>x p.False>h h.Done>d d.True>h d.False>x" },
        { "flow.join-fires-early", """[{"id":"a","type":"Elsa.WriteLine"},{"id":"h","type":"Elsa.WriteLine"},{"id":"d","type":"Elsa.FlowDecision"},{"id":"b","type":"Elsa.WriteLine"},{"id":"j","type":"Elsa.FlowJoin","mode":{"typeName":"String","expression":{"type":"Literal","value":"WaitAllActive"}}}]""", "a.Done>h a.Done>b h.Done>d d.True>h d.False>j b.Done>j" },
        { "flow.waitall-skipped", """[{"id":"a","type":"Elsa.WriteLine"},{"id":"d","type":"Elsa.FlowDecision"},{"id":"z","type":"Elsa.End"},{"id":"j","type":"Elsa.FlowJoin","mode":{"typeName":"String","expression":{"type":"Literal","value":"WaitAll"}}}]""", "a.Done>d a.Done>j d.True>j d.False>z" },
        { "flow.shared-end", """[{"id":"a","type":"Elsa.WriteLine"},{"id":"b","type":"Elsa.WriteLine"},{"id":"c","type":"Elsa.WriteLine"},{"id":"z","type":"Elsa.End"}]""", "a.Done>b a.Done>c b.Done>z c.Done>z" },
        { "flow.race-without-wait", """[{"id":"a","type":"Elsa.Start"},{"id":"b","type":"Elsa.WriteLine"},{"id":"w","type":"Elsa.Delay"},{"id":"j","type":"Elsa.FlowJoin"}]""", "a.Done>b a.Done>w b.Done>j w.Done>j" },
        { "flow.race-after-loop", """[{"id":"a","type":"Elsa.Start"},{"id":"v","type":"Elsa.Delay"},{"id":"w","type":"Elsa.Delay"},{"id":"d","type":"Elsa.FlowDecision"},{"id":"f","type":"Elsa.WriteLine"},{"id":"b","type":"Elsa.Delay"},{"id":"c","type":"Elsa.Delay"},{"id":"k","type":"Elsa.WriteLine"},{"id":"j","type":"Elsa.FlowJoin"}]""", "a.Done>v a.Done>w v.Done>j w.Done>d d.True>w d.False>f f.Done>b f.Done>c b.Done>k c.Done>k k.Done>j" },
        { "wait.nested", """[{"id":"s","type":"Elsa.Sequence","activities":[{"id":"w","type":"Elsa.Delay"}]}]""", "" },
        { "workflow.waiting-cycle", """[{"id":"c","type":"Elsa.DispatchWorkflow","workflowDefinitionId":{"typeName":"String","expression":{"type":"Literal","value":"test"}},"waitForCompletion":{"typeName":"Boolean","expression":{"type":"Literal","value":true}}}]""", "" },
        { "workflow.unknown", """[{"id":"c","type":"Elsa.DispatchWorkflow","workflowDefinitionId":{"typeName":"String","expression":{"type":"Literal","value":"ghost"}}}]""", "" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_and_told_in_both_languages(string code, string activities, string connections)
    {
        var fault = Assert.Single(Validate(activities, connections), f => f.Code == code);

        Assert.NotEmpty(fault.MessageEn);
        Assert.Contains(fault.MessageKo, c => c is >= '가' and <= '힣');
    }

    /// <summary>That is how the table leaves a step out: it stands beside the way, its connections put aside.</summary>
    [Fact]
    public void A_step_that_none_comes_to_loses_no_case_by_its_outcomes()
    {
        var faults = Validate("""[{"id":"a","type":"Elsa.Start"},{"id":"off","type":"Elsa.WriteLine","customProperties":{"smartFactory.errorOutcome":"Error"}}]""", "");

        Assert.Equal(["flow.unreachable"], faults.Select(f => f.Code));
    }

    [Fact]
    public void A_syntax_error_is_told_with_its_line()
    {
        var fault = Assert.Single(Validate("""[{"id":"a","name":"쓰기","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"1 +\n  * 2"}}}]""", ""));

        Assert.Equal(("a", "쓰기"), (fault.ActivityId, fault.ActivityName));
        Assert.Contains("line 2", fault.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_race_with_a_time_and_a_listener_with_its_own_end_have_no_fault()
    {
        var faults = Validate(
            $$"""
            [{"id":"st","type":"Elsa.Start"},{{Event}},{"id":"t","type":"Elsa.Delay"},
             {"id":"j","type":"Elsa.FlowJoin","mode":{"typeName":"FlowJoinMode","expression":{"type":"Literal","value":"WaitAny"} } },{"id":"end","type":"Elsa.End"},
             {"id":"stop","type":"Elsa.Event","eventName":{"typeName":"String","expression":{"type":"Literal","value":"stop"} } },{"id":"stopped","type":"Elsa.End"}]
            """,
            "st.Done>e st.Done>t e.Done>j t.Done>j j.Done>end st.Done>stop stop.Done>stopped");

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("WaitAny", """{"id":"t","type":"Elsa.Delay"}""", false)]
    [InlineData("WaitAny", """{"id":"s","type":"Elsa.Sequence","activities":[{"id":"w","type":"Elsa.WriteLine"},{"id":"t","type":"Elsa.Delay"}]}""", false)]
    [InlineData("WaitAny", """{"id":"w","type":"Elsa.WriteLine"}""", true)]
    [InlineData("WaitAll", """{"id":"t","type":"Elsa.Delay"}""", true)]
    public void A_fork_that_ends_with_its_first_branch_is_a_race_when_another_branch_comes_to_a_time(string mode, string branch, bool waitsForEver)
    {
        var faults = Validate($$"""[{"id":"k","type":"Elsa.Fork","joinMode":"{{mode}}","branches":[{{Event}},{{branch}}]}]""", "");

        Assert.Equal(waitsForEver, faults.Any(f => f.Code == "wait.no-deadline"));
    }

    [Fact]
    public void Every_fault_of_a_definition_is_collected()
    {
        var faults = Validate("""[{"id":"x","type":"Elsa.Nonsense"},{"id":"y","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"soon"}}}]""", "x.Done>y");

        Assert.Equal(["activity.unknown", "expression.invalid"], faults.Select(f => f.Code).Order());
    }

    private static IReadOnlyList<DefinitionFault> Validate(string activities, string connections)
    {
        using var world = new EngineWorld();
        var lines = connections.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('.', '>'))
            .Select(c => $$"""{"source":{"activity":"{{c[0]}}","port":"{{c[1]}}" },"target":{"activity":"{{c[2]}}","port":"In"} }""");
        var definition = DefinitionJson.ReadOne($$"""{"id":"test:1","definitionId":"test","name":"시험","version":1,"root":{"id":"f","type":"Elsa.Flowchart","activities":{{activities}},"connections":[{{string.Join(",", lines)}}]} }""");
        return world.Get<DefinitionValidator>().ValidateAll([definition])["test"];
    }
}

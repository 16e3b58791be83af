using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Expressions;

public sealed class JavaScriptTests
{
    public static TheoryData<string> Escapes() =>
    [
        "System.IO.File.ReadAllText('/etc/passwd')",
        "importNamespace('System')",
        "clr.System",
        "require('fs')",
        "process.env.PATH",
        "fetch('http://localhost')",
        "new XMLHttpRequest()",
        "eval('1+1')",
        "new Function('return 1')()",
        "(function(){}).constructor('return 1')()",
        "[].constructor.constructor('return this')()",
        "getVariable.constructor('return 1')()",
        "getConfig('ConnectionStrings')",
        "getVariable.GetType()",
        "({}).GetType().Assembly",
        "getCorrelationId.Target.ServiceProvider",
    ];

    public static TheoryData<string> Hogs() =>
    [
        "while (true) {}",
        "for (;;);",
        "var s = 'x'; while (true) { s += s; }",
        "(function f() { return f(); })()",
        "/^(a+)+$/.test('a'.repeat(40) + '!')",
        "var a = []; while (true) { a.push(new Array(100000).fill('x')); }",
        "new Array(4294967295).fill(1)",
    ];

    [Theory]
    [MemberData(nameof(Escapes))]
    public async Task There_is_no_way_out_of_a_script(string script)
    {
        var result = await RunAsync(script);

        Assert.Equal(WorkflowSubStatus.Faulted, result.SubStatus);
    }

    [Theory]
    [MemberData(nameof(Hogs))]
    public async Task A_script_that_takes_too_much_is_stopped(string script)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = await RunAsync(script);

        Assert.Equal(WorkflowSubStatus.Faulted, result.SubStatus);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("leak = 1", "typeof leak", "undefined")]
    [InlineData("var leak = 1", "typeof leak", "undefined")]
    [InlineData("let leak = 1; leak", "typeof leak", "undefined")]
    [InlineData("const leak = 1", "typeof leak", "undefined")]
    [InlineData("class leak { }", "typeof leak", "undefined")]
    [InlineData("{ var leak = 1 }", "typeof leak", "undefined")]
    [InlineData("for (var leak = 0; leak < 2; leak++) { } 0", "typeof leak", "undefined")]
    [InlineData("function leak() { } 0", "typeof leak", "undefined")]
    [InlineData("if (true) { function leak() { } } 0", "typeof leak", "undefined")]
    [InlineData("let leak = 1; if (leak) { var more = 2 }", "typeof more", "undefined")]
    [InlineData("Array.prototype.first = 1; 0", "typeof [].first", "undefined")]
    [InlineData("Object.assign(Math, { hacked: 1 }); 0", "typeof Math.hacked", "undefined")]
    [InlineData("(m => { m.abs = null; })(Math); 0", "typeof Math.abs", "function")]
    [InlineData("JSON.parse = null; 0", "typeof JSON.parse", "function")]
    [InlineData("getCorrelationId = null; 0", "typeof getCorrelationId", "function")]
    [InlineData("variables = { N: 9 }; 0", "typeof variables.N", "undefined")]
    [InlineData("(function () { this.leak = 1; })(); 0", "typeof leak", "undefined")]
    public async Task What_one_script_does_the_next_one_does_not_find(string first, string second, string expected)
    {
        using var world = new EngineWorld();
        await world.StartAsync(world.Build(Line(first)));
        world.Lines.Clear();

        await world.StartAsync(world.Build(Line(second)));

        Assert.Equal([expected], world.Lines);
    }

    [Theory]
    [InlineData("let a = 1; const b = 2; a + b", "3")]
    [InlineData("let a = 1; return a + 1", "2")]
    [InlineData("const f = n => n < 2 ? 1 : n * f(n - 1); f(5)", "120")]
    [InlineData("let a = 1 // one", "")]
    [InlineData("'use strict'; let a = 4; a", "4")]
    [InlineData("let { x, ...rest } = { x: 1, y: 2 }; rest.y", "2")]
    public async Task A_script_may_declare_names_and_run_twice(string script, string expected)
    {
        using var world = new EngineWorld();
        var workflow = world.Build(Line(script));

        var first = await world.StartAsync(workflow);
        await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Finished, first.SubStatus);
        Assert.Equal([expected, expected], world.Lines);
    }

    [Theory]
    [InlineData("bytesToString([72, 101, 108, 108, 111])", "Hello")]
    [InlineData("bytesToBase64([72, 101])", "SGU=")]
    [InlineData("bytesFromString('가').join(' ')", "234 176 128")]
    [InlineData("bytesToString(bytesFromBase64(stringToBase64('전북')))", "전북")]
    public async Task Bytes_are_lists_of_numbers(string script, string expected)
    {
        using var world = new EngineWorld();

        await world.StartAsync(world.Build(Line(script)));

        Assert.Equal([expected], world.Lines);
    }

    [Theory]
    [InlineData("bytesToString([72, 300])")]
    [InlineData("bytesFromString('x'.repeat(100000))")]
    [InlineData("bytesFromBase64('***')")]
    public async Task What_are_no_bytes_or_too_many_is_refused(string script) =>
        Assert.Equal(WorkflowSubStatus.Faulted, (await RunAsync(script)).SubStatus);

    [Fact]
    public async Task Scripts_read_the_clock_of_the_engine()
    {
        using var world = new EngineWorld();
        await world.StartAsync(world.Build(Line("new Date().toISOString()")));

        Assert.Equal(["2026-01-05T00:00:00.000Z"], world.Lines);
    }

    [Fact]
    public async Task Objects_are_changed_in_place_through_variables()
    {
        using var world = new EngineWorld();
        var data = new Variable("Data", new JsonObject { ["list"] = new JsonArray(1) });
        var workflow = world.Build(new Sequence { Activities = { new RunJavaScript { Script = new("variables.Data.list.push(2)") }, Line("JSON.stringify(getData())") } }, data);

        await world.StartAsync(workflow);
        await world.StartAsync(workflow);

        Assert.Equal("""{"list":[1,2]}""", world.Lines[0]);
        Assert.Equal(world.Lines[0], world.Lines[1]);
    }

    [Fact]
    public async Task A_result_that_contains_itself_is_a_fault_and_not_a_crash()
    {
        var result = await RunAsync("var a = {}; a.a = a; a");

        Assert.Equal(WorkflowSubStatus.Faulted, result.SubStatus);
    }

    private static WriteLine Line(string script) => new() { Text = new(Expression.JavaScript(script)) };

    private static async Task<SmartFactory.Engine.Execution.BurstResult> RunAsync(string script)
    {
        using var world = new EngineWorld();
        return await world.StartAsync(world.Build(Line(script)));
    }
}

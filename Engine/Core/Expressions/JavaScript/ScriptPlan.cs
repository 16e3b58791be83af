using Acornima.Ast;
using Jint;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>A script parsed once, and what its text tells about it: which globals it names, which variables it reads, whether an engine that ran it may run another.</summary>
internal sealed class ScriptPlan
{
    private ScriptPlan(Prepared<Script> script, ScriptSurvey survey)
    {
        Script = script;
        Names = [.. survey.Names];
        UsedVariables = [.. survey.UsedVariables];
        CalledNames = [.. survey.Calls];
        MayWriteVariables = survey.MayWrite;
        IsReusable = survey.IsReusable;
        NamesVariables = survey.Names.Contains("variables");
        MayNestDeeply = survey.MayNestDeeply;
    }

    public Prepared<Script> Script { get; }

    /// <summary>Every identifier in the script: the functions to be there are among them.</summary>
    public string[] Names { get; }

    /// <summary>The X of each <c>variables.X</c>.</summary>
    public string[] UsedVariables { get; }

    /// <summary>The functions it calls that it does not declare itself.</summary>
    public string[] CalledNames { get; }

    public bool MayWriteVariables { get; }

    public bool IsReusable { get; }

    /// <summary>It uses the object of variables, in whatever way.</summary>
    public bool NamesVariables { get; }

    public bool MayNestDeeply { get; }

    /// <exception cref="ScriptPreparationException">The script does not parse.</exception>
    public static ScriptPlan Prepare(string script, JavaScriptOptions options)
    {
        var prepared = Parse(script, options);
        var survey = ScriptSurvey.Of(prepared.Program!);
        return new ScriptPlan(survey is { IsReusable: true, WantsBlock: true } ? Parse($"{{{script}\n}}", options) : prepared, survey);
    }

    private static Prepared<Script> Parse(string script, JavaScriptOptions options) =>
        Jint.Engine.PrepareScript(script, source: "script", strict: false, options: new ScriptPreparationOptions
        {
            ParsingOptions = ScriptParsingOptions.Default with { AllowReturnOutsideFunction = true, RegexTimeout = options.RegexTimeout },
        });
}

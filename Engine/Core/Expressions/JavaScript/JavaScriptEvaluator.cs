using System.Collections.Concurrent;
using Jint;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Runs scripts within limits. Scripts are parsed once; engines are used again where the script's text shows that it leaves nothing behind.</summary>
public sealed class JavaScriptEvaluator
{
    private const int MaxCachedScripts = 4096;
    private const int MaxIdleEngines = 16;

    private readonly ConcurrentDictionary<string, ScriptPlan> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ScriptEngine> _idle = [];
    private readonly JavaScriptOptions _options;
    private readonly ScriptFunctions _functions;
    private readonly TimeProvider _clock;

    public JavaScriptEvaluator(IEnumerable<IScriptFunction> functions, TimeProvider clock, JavaScriptOptions? options = null)
    {
        _functions = new ScriptFunctions(functions);
        _clock = clock;
        _options = options ?? new JavaScriptOptions();
    }

    /// <summary>The functions that exist in every workflow.</summary>
    public IEnumerable<string> FunctionNames => _functions.Names;

    /// <exception cref="ScriptPreparationException">The script does not parse.</exception>
    internal ScriptPlan Prepare(string script)
    {
        if (_plans.TryGetValue(script, out var known))
        {
            return known;
        }

        if (_plans.Count >= MaxCachedScripts)
        {
            // Scripts made of data would otherwise fill the memory.
            _plans.Clear();
        }

        return _plans[script] = ScriptPlan.Prepare(script, _options);
    }

    internal object? Evaluate(ScriptPlan plan, ScriptScope scope) =>
        plan.MayNestDeeply ? DeepStack.Run(() => EvaluateHere(plan, scope)) : EvaluateHere(plan, scope);

    private object? EvaluateHere(ScriptPlan plan, ScriptScope scope)
    {
        if (!plan.IsReusable)
        {
            using var fresh = NewEngine(reusable: false);
            return fresh.Run(plan, scope);
        }

        var engine = _idle.TryTake(out var idle) ? idle : NewEngine(reusable: true);
        var result = engine.Run(plan, scope);

        // Only after a run that ended well: what an exception interrupted is not trusted again.
        if (_idle.Count < MaxIdleEngines)
        {
            _idle.Add(engine);
        }

        return result;
    }

    private ScriptEngine NewEngine(bool reusable) => new(_options, _functions, _clock, reusable);
}

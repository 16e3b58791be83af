using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>One Jint engine with our functions in it. Used by one evaluation at a time.</summary>
internal sealed class ScriptEngine : IDisposable
{
    private readonly Jint.Engine _engine;
    private readonly ScriptFunctions _functions;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private ScriptScope? _scope;

    public ScriptEngine(JavaScriptOptions limits, ScriptFunctions functions, TimeProvider clock, bool reusable)
    {
        _functions = functions;
        _engine = new Jint.Engine(options =>
        {
            options.TimeSystem = new ScriptClock(clock);
            options.Constraints.StackOverflowGuard = true;
            options.DisableStringCompilation();
            options.RegexTimeoutInterval(limits.RegexTimeout);
            options.MaxArraySize(limits.MaxArraySize);
            options.LimitRecursion(limits.MaxRecursion);
            options.MaxStatements(limits.MaxStatements);
            options.LimitMemory(limits.MaxMemoryBytes);
            options.TimeoutInterval(limits.Timeout);
        });
        _engine.SetValue("__sizeOf", new ClrFunction(_engine, "sizeOf", (_, arguments) => JsNumber.Create(ScriptSize.Of(arguments[0], arguments[1].AsBoolean()))));
        _engine.Evaluate(ScriptPrelude.Harden);
        if (reusable)
        {
            _engine.Evaluate(ScriptPrelude.Freeze);
        }
    }

    public void Dispose() => _engine.Dispose();

    public object? Run(ScriptPlan plan, ScriptScope scope)
    {
        _scope = scope;
        try
        {
            Install(plan.Names);
            var variables = plan.NamesVariables ? CopyIn(plan) : null;
            var result = ScriptValues.FromJs(_engine.Evaluate(plan.Script));
            if (variables is not null && plan.MayWriteVariables)
            {
                CopyOut(plan, variables);
            }

            return result;
        }
        finally
        {
            if (plan.NamesVariables)
            {
                // They are of this instance; the next script of this engine may be another's.
                _engine.SetValue("variables", JsValue.Undefined);
            }

            _scope = null;
        }
    }

    private void Install(string[] names)
    {
        foreach (var name in names)
        {
            if (_known.Add(name) && _functions.Find(name) is { } function)
            {
                _engine.SetValue(name, new ClrFunction(_engine, name, (_, arguments) => Call(function, name, arguments)));
            }
        }
    }

    private JsValue Call(ScriptFunction function, string name, JsValue[] arguments)
    {
        var plain = new object?[arguments.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = ScriptValues.FromJs(arguments[i]);
        }

        var scope = _scope ?? throw new InvalidOperationException("No script is running.");
        if (!function(scope, plain, out var result))
        {
            throw new JavaScriptException($"{name} is not defined");
        }

        if (name.StartsWith("set", StringComparison.Ordinal))
        {
            Sync(scope);
        }

        return ScriptValues.ToJs(_engine, result);
    }

    private JsObject CopyIn(ScriptPlan plan)
    {
        var variables = new JsObject(_engine);
        foreach (var name in plan.UsedVariables)
        {
            if (_scope!.Context.FindVariable(name, byName: true) is { } cell)
            {
                variables.FastSetDataProperty(name, ScriptValues.ToJs(_engine, cell.Value));
            }
        }

        _engine.SetValue("variables", variables);
        return variables;
    }

    // A variable assigned through a function is read by the same script through "variables" too.
    private void Sync(ScriptScope scope)
    {
        if (_engine.GetValue("variables") is not JsObject variables)
        {
            return;
        }

        foreach (var (key, _) in variables.GetOwnProperties().ToArray())
        {
            if (scope.Context.FindVariable(key.ToString(), byName: true) is { } cell)
            {
                variables.FastSetDataProperty(key.ToString(), ScriptValues.ToJs(_engine, cell.Value));
            }
        }
    }

    private void CopyOut(ScriptPlan plan, JsObject variables)
    {
        foreach (var name in plan.UsedVariables)
        {
            if (variables.HasOwnProperty(name) && _scope!.Context.FindVariable(name, byName: true) is { } cell)
            {
                cell.Set(ScriptValues.FromJs(variables.Get(name)));
            }
        }
    }
}

using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>One Jint engine with our functions in it. Used by one evaluation at a time.</summary>
internal sealed class ScriptEngine : IDisposable
{
    // After this no script can change what the next one finds.
    private const string Freeze = """
        (function () {
          var seen = new Set();
          var freeze = function (o) {
            if ((typeof o !== 'object' && typeof o !== 'function') || o === null || seen.has(o)) { return; }
            seen.add(o);
            Object.freeze(o);
            Object.getOwnPropertyNames(o).concat(Object.getOwnPropertySymbols(o)).forEach(function (k) {
              var d = Object.getOwnPropertyDescriptor(o, k);
              if (d && 'value' in d) { freeze(d.value); } else if (d) { freeze(d.get); freeze(d.set); }
            });
            freeze(Object.getPrototypeOf(o));
          };
          Object.getOwnPropertyNames(globalThis).forEach(function (k) {
            if (k !== 'globalThis') { freeze(globalThis[k]); }
          });
        })()
        """;

    private static readonly Prepared<Acornima.Ast.Script> FreezeScript = Jint.Engine.PrepareScript(Freeze);

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
            options.DisableStringCompilation();
            options.RegexTimeoutInterval(limits.RegexTimeout);
            options.MaxArraySize(limits.MaxArraySize);
            options.LimitRecursion(limits.MaxRecursion);
            options.MaxStatements(limits.MaxStatements);
            options.LimitMemory(limits.MaxMemoryBytes);
            options.TimeoutInterval(limits.Timeout);
        });
        if (reusable)
        {
            _engine.Evaluate(FreezeScript);
        }
    }

    public void Dispose() => _engine.Dispose();

    public object? Run(ScriptPlan plan, ScriptScope scope)
    {
        _scope = scope;
        try
        {
            Install(plan.Names);
            var variables = plan.UsedVariables.Length == 0 ? null : CopyIn(plan);
            var result = ScriptValues.FromJs(_engine.Evaluate(plan.Script));
            if (variables is not null && plan.MayWriteVariables)
            {
                CopyOut(plan, variables);
            }

            return result;
        }
        finally
        {
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

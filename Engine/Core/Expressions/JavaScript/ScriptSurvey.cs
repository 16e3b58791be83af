using Acornima;
using Acornima.Ast;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Reads a script's syntax tree. An engine is used again only after scripts that cannot leave anything behind in it; in doubt it is thrown away.</summary>
internal sealed class ScriptSurvey
{
    // By these a script could reach the global object, a shared prototype, or its own future.
    private static readonly HashSet<string> Unsafe = new(StringComparer.Ordinal)
    {
        "globalThis", "self", "Function", "eval", "Reflect", "Proxy", "Promise", "constructor", "prototype", "__proto__",
        "getPrototypeOf", "setPrototypeOf", "defineProperty", "defineProperties", "__defineGetter__", "__defineSetter__",
        "Symbol", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics", "ShadowRealm",
    };

    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin", "assign", "set", "delete", "clear",
    };

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _calls = new(StringComparer.Ordinal);
    private bool _unsafe;
    private bool _repeats;
    private int _functions;

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<string> UsedVariables { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Calls => _calls.Except(_declared);

    public bool MayWrite { get; private set; }

    /// <summary>It has a loop or a function. Without either nothing it builds is deeper than its own text.</summary>
    public bool MayNestDeeply => _repeats;

    public bool IsReusable => !_unsafe && _assigned.IsSubsetOf(_declared);

    /// <summary>It declares names with <c>let</c> or <c>const</c> at its top, where they would stay in the engine for good. A block around the script keeps them to it.</summary>
    public bool WantsBlock { get; private set; }

    public static ScriptSurvey Of(Script script)
    {
        var survey = new ScriptSurvey();
        foreach (var statement in script.Body)
        {
            survey.WantsBlock |= statement is VariableDeclaration { Kind: not VariableDeclarationKind.Var };
        }

        survey.Visit(script);
        return survey;
    }

    private void Visit(Node node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Identifier identifier:
                Names.Add(identifier.Name);
                _unsafe |= Unsafe.Contains(identifier.Name);
                break;
            case ThisExpression or MetaProperty or ImportExpression or AwaitExpression or ClassBody:
                _unsafe = true;
                break;
            case VariableDeclaration { Kind: VariableDeclarationKind.Var } when _functions == 0:
                // However deep in blocks and loops it stands, it is the engine's from then on.
                _unsafe = true;
                break;
            case VariableDeclarator declarator:
                Declare(declarator.Id);
                break;
            case IFunction function:
                _unsafe |= function is FunctionDeclaration && _functions == 0;
                DeclareFunction(function);
                break;
            case AssignmentExpression assignment:
                Assign(assignment.Left);
                break;
            case UpdateExpression update:
                Assign(update.Argument);
                break;
            case UnaryExpression { Operator: Operator.Delete } delete:
                Assign(delete.Argument);
                break;
            case MemberExpression member:
                VisitMember(member);
                break;
            case CallExpression { Callee: Identifier callee }:
                _calls.Add(callee.Name);
                break;
            case ForStatement or ForInStatement or ForOfStatement or WhileStatement or DoWhileStatement:
                _repeats = true;
                break;
            case BigIntLiteral:
                throw new NotSupportedException("BigInt values are not supported.");
            case StringLiteral text:
                _unsafe |= Unsafe.Contains(text.Value);
                break;
        }

        _functions += node is IFunction ? 1 : 0;
        foreach (var child in node.ChildNodes)
        {
            Visit(child);
        }

        _functions -= node is IFunction ? 1 : 0;
    }

    private void VisitMember(MemberExpression member)
    {
        var name = member.Property switch
        {
            Identifier identifier when !member.Computed => identifier.Name,
            StringLiteral text => text.Value,
            _ => null,
        };
        if (name is null)
        {
            return;
        }

        if (member.Object is Identifier { Name: "variables" })
        {
            UsedVariables.Add(name);
        }

        MayWrite |= Mutators.Contains(name);
    }

    private void Assign(Node target)
    {
        MayWrite = true;
        while (target is MemberExpression member)
        {
            target = member.Object;
        }

        if (target is Identifier identifier)
        {
            if (identifier.Name != "variables")
            {
                _assigned.Add(identifier.Name);
            }
        }
        else
        {
            // A pattern, or something computed: not worth following.
            _unsafe = true;
        }
    }

    private void DeclareFunction(IFunction function)
    {
        _repeats = true;
        if (function.Id is { } name)
        {
            _declared.Add(name.Name);
        }

        _unsafe |= function.Async || function.Generator;
        foreach (var parameter in function.Params)
        {
            Declare(parameter);
        }
    }

    private void Declare(Node pattern)
    {
        if (pattern is Identifier identifier)
        {
            _declared.Add(identifier.Name);
            return;
        }

        foreach (var child in pattern.ChildNodes)
        {
            Declare(child);
        }
    }
}

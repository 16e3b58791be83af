using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Expressions are of a known type, and fixed values mean something where they stand.</summary>
internal sealed class ExpressionRule(ExpressionCompiler compiler) : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        from item in InputExpressions.Of(node)
        let fault = Check(definition, node, item.Name, item.Input)
        where fault is not null
        select fault;

    private DefinitionFault? Check(DefinitionUnderCheck definition, ActivityNode node, string name, Input input)
    {
        if (input.Expression is not { } expression)
        {
            return null;
        }

        if (!compiler.Types.Contains(expression.Type, StringComparer.OrdinalIgnoreCase))
        {
            return definition.Error("expression.unknown-type", node, name, expression.Type);
        }

        return expression.Type is "Literal" or "Object" && input.Compiled is FailingExpression failing
            ? definition.Error("expression.invalid", node, name, failing.Message)
            : null;
    }
}

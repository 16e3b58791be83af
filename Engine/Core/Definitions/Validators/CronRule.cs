using Cronos;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Cron expressions are valid.</summary>
internal sealed class CronRule : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition)
    {
        foreach (var node in definition.Activities)
        {
            if (node.Activity is Cron cron && DefinitionUnderCheck.LiteralOf(cron.CronExpression) is string text && Error(text) is { } message)
            {
                yield return definition.Error("cron.invalid", node, message);
            }
        }
    }

    private static string? Error(string text)
    {
        try
        {
            Cron.Parse(text);
            return null;
        }
        catch (CronFormatException exception)
        {
            return exception.Message;
        }
    }
}

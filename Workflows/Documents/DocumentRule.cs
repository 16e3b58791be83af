using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Workflows.Documents;

/// <summary>A document to be issued must have a template.</summary>
internal sealed class DocumentRule(DocumentTemplates templates) : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        let kind = node.Activity is IssueDocument issue ? DefinitionUnderCheck.LiteralOf(issue.Kind)?.ToString() : null
        where kind is not null && !templates.Has(kind)
        select definition.Fault(FaultSeverity.Error, "document.unknown-kind", node, Tasks.TaskMessages.Of("document.unknown-kind", kind), $"There is no document template '{kind}'.");
}

using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Workflows.Notices;

/// <summary>A notice must exist when it is published, because when it is sent it is too late.</summary>
internal sealed class NoticeRule(NoticeCatalog notices) : IDefinitionRule
{
    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        let key = node.Activity is SendNotice send ? DefinitionUnderCheck.LiteralOf(send.Template)?.ToString() : null
        where key is not null && notices.Find(key) is null
        select definition.Fault(FaultSeverity.Error, "notice.unknown-template", node, Tasks.TaskMessages.Of("notice.unknown-template", key), $"There is no notice template '{key}'.");
}

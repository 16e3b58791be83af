using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Alterations;

/// <inheritdoc cref="IInstanceAlterations"/>
internal sealed class InstanceAlterations(
    IInstanceStore instances,
    IWorkflowVersions versions,
    IDefinitionStore definitions,
    WorkflowRunner runner,
    BurstRecorder recorder,
    IServiceProvider services) : IInstanceAlterations
{
    public async Task<AlterationReport> ApplyAsync(string instanceId, IReadOnlyList<Alteration> alterations, CancellationToken cancellationToken = default)
    {
        var instance = await instances.FindAsync(instanceId, cancellationToken);
        if (instance is null)
        {
            return Unknown(instanceId);
        }

        var altered = await AlterAsync(instance, alterations, cancellationToken);
        if (!altered.HasProblems)
        {
            await runner.FinishAlteredAsync(altered.Context);
            var workflow = altered.Context.Workflow;
            var before = instance with { DefinitionVersionId = workflow.DefinitionVersionId, DefinitionVersion = workflow.DefinitionVersion };
            await recorder.StoreAsync(workflow, before, null, altered.Complete(WorkflowRunner.ToResult(altered.Context)), cancellationToken);
        }

        return altered.Report;
    }

    public async Task<AlterationReport> PreviewAsync(string instanceId, IReadOnlyList<Alteration> alterations, CancellationToken cancellationToken = default) =>
        await instances.FindAsync(instanceId, cancellationToken) is { } instance
            ? (await AlterAsync(instance, alterations, cancellationToken)).Report
            : Unknown(instanceId);

    private static AlterationReport Unknown(string instanceId) => new(instanceId, [], ["There is no such instance."]);

    private async Task<AlteredInstance> AlterAsync(WorkflowInstance instance, IReadOnlyList<Alteration> alterations, CancellationToken cancellationToken)
    {
        var workflow = await versions.GetAsync(instance.DefinitionVersionId, cancellationToken);
        var altered = new AlteredInstance(Load(instance.State, workflow));
        var revives = instance.SubStatus == WorkflowSubStatus.Faulted && alterations.Any(a => a is ScheduleActivity);
        if (instance.Status == WorkflowStatus.Finished && !revives)
        {
            altered.Refuse($"The instance is {instance.SubStatus}.");
            return altered;
        }

        foreach (var alteration in alterations)
        {
            await ApplyAsync(altered, alteration, instance, cancellationToken);
        }

        altered.NoteQueue();
        altered.CheckThatItCanGoOn();
        return altered;

        WorkflowExecutionContext Load(byte[] state, Activities.Workflow version) => runner.Load(version, instance.Id, state, services, cancellationToken);
    }

    private async Task ApplyAsync(AlteredInstance altered, Alteration alteration, WorkflowInstance instance, CancellationToken cancellationToken)
    {
        switch (alteration)
        {
            case ModifyVariable modify:
                altered.Modify(modify);
                break;
            case Migrate migrate:
                await MigrateAsync(altered, migrate.TargetVersion, instance, cancellationToken);
                break;
            case ScheduleActivity schedule:
                await altered.ScheduleAsync(schedule);
                break;
            case CancelActivity cancel:
                await altered.CancelAsync(cancel);
                break;
            case Cancel:
                altered.CancelAll();
                break;
            default:
                throw new InvalidOperationException($"Nothing does a {alteration.GetType().Name}.");
        }
    }

    private async Task MigrateAsync(AlteredInstance altered, int number, WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var target = (await definitions.ListVersionsAsync(instance.DefinitionId, cancellationToken)).FirstOrDefault(v => v.Version == number);
        if (target?.PublishedAt is null)
        {
            altered.Refuse($"'{instance.DefinitionId}' has no published version {number}.");
            return;
        }

        var workflow = await versions.GetAsync(target.Id, cancellationToken);
        altered.MigrateTo(workflow, (state, version) => runner.Load(version, instance.Id, state, services, cancellationToken));
    }
}

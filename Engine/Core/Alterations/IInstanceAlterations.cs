namespace SmartFactory.Engine.Alterations;

/// <summary>Changes one instance by hand. Scoped.</summary>
public interface IInstanceAlterations
{
    /// <summary>Applies the alterations and runs what they scheduled, in the current commit; if one of them cannot be applied, none is.</summary>
    Task<AlterationReport> ApplyAsync(string instanceId, IReadOnlyList<Alteration> alterations, CancellationToken cancellationToken = default);

    /// <summary>Tells what <see cref="ApplyAsync"/> would change. Runs no activity and writes nothing.</summary>
    Task<AlterationReport> PreviewAsync(string instanceId, IReadOnlyList<Alteration> alterations, CancellationToken cancellationToken = default);
}

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>Something firms do without being asked: apply, withdraw, appeal, ask for a payment or a certificate. One file per kind; found by type.</summary>
internal interface ISpontaneousAct
{
    /// <summary>Looks at the record and names the acts that follow from it, at least a day ahead of the change they answer to: it is called once a virtual day. It leaves out what the record shows as done.</summary>
    Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken);
}

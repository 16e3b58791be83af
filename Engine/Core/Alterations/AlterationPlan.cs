using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Alterations;

/// <summary>The same alterations for many instances.</summary>
/// <param name="InstanceIds">These instances; with none, all that match <paramref name="Filter"/>.</param>
public sealed record AlterationPlan(IReadOnlyList<Alteration> Alterations, IReadOnlyList<string> InstanceIds, InstanceFilter? Filter = null);

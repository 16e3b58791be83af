using SmartFactory.Workflows.Rehearsal.Actors;
using SmartFactory.Workflows.Rehearsal.Answers;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The people of a rehearsal, put together.</summary>
internal static class RehearsalParts
{
    public static TaskActor Actor(RehearsalWorld world) =>
        new(world, new ActorDirectory(world.Db, world.Dice), OfKind<IAnswerProducer>());

    /// <summary>One of each kind found in this assembly, always in the same order.</summary>
    public static List<T> OfKind<T>() => [.. typeof(RehearsalParts).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!)];
}

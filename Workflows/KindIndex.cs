using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows;

/// <summary>Finds the one kind of a name without making all the others: there are a hundred and more, and every burst asks. The name must be a constant of the class, as all of them are.</summary>
internal sealed class KindIndex<T>
    where T : class
{
    private readonly Dictionary<string, Type> _types;

    public KindIndex(Func<T, string> nameOf) => _types = typeof(KindIndex<T>).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .ToDictionary(type => nameOf((T)RuntimeHelpers.GetUninitializedObject(type)), StringComparer.Ordinal);

    public IEnumerable<string> Names => _types.Keys;

    public T? Find(IServiceProvider services, string name) =>
        _types.TryGetValue(name, out var type) ? (T)services.GetRequiredService(type) : null;
}

using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows;

/// <summary>Open-ended kinds (facts, recorders, documents, reports …) are found by type: adding one is adding a file.</summary>
internal static class KindRegistration
{
    /// <summary>Registers every class of this assembly that is a <typeparamref name="T"/>.</summary>
    public static IServiceCollection AddEvery<T>(this IServiceCollection services)
        where T : class
    {
        foreach (var type in typeof(KindRegistration).Assembly.GetTypes())
        {
            if (type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(T)))
            {
                services.Add(ServiceDescriptor.Describe(typeof(T), type, ServiceLifetime.Scoped));
            }
        }

        return services;
    }
}

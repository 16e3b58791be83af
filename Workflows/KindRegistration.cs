using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
                services.TryAddScoped(type);
                services.AddScoped(provider => (T)provider.GetRequiredService(type));
            }
        }

        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SmartFactory.Workflows.Documents;

internal static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IPdfRenderer, NoPdfRenderer>();
        return services
            .AddSingleton<DocumentTemplates>()
            .AddSingleton<DocumentPump>()
            .AddScoped<DocumentIssuer>()
            .AddScoped<DocumentReader>()
            .AddEvery<IDocumentContent>();
    }
}

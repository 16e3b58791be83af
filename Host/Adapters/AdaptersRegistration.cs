using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Adapters;

internal static class AdaptersRegistration
{
    /// <summary>The ports' other side: what touches disk and network.</summary>
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddSingleton<IFileStore>(new FileStorage(Path.Combine(ProductData.Folder(configuration, environment), "files")));
}

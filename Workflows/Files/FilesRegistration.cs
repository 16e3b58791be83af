using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Files;

internal static class FilesRegistration
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddScoped<FileRegister>();
}

using Microsoft.Extensions.Configuration.Memory;

namespace SmartFactory.Host.Operations;

/// <summary>What is logged unless somebody sets it otherwise. The frameworks' lines for each request and statement hold what people typed into searches and links, and drown what must be seen.</summary>
internal static class QuietLog
{
    /// <summary>The category of the lines about single statements.</summary>
    public const string Statements = "Microsoft.EntityFrameworkCore.Database.Command";

    public static MemoryConfigurationSource Source { get; } = new()
    {
        InitialData = new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = nameof(LogLevel.Information),
            ["Logging:LogLevel:Microsoft.AspNetCore"] = nameof(LogLevel.Warning),
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = nameof(LogLevel.Warning),

            // A statement that failed is an exception to its caller, who knows whether it matters: a conflict is run again, an empty server is only new.
            [$"Logging:LogLevel:{Statements}"] = nameof(LogLevel.Critical),
            ["Logging:LogLevel:Quartz"] = nameof(LogLevel.Warning),
            ["Logging:LogLevel:System.Net.Http.HttpClient"] = nameof(LogLevel.Warning),
        },
    };
}

using System.Globalization;

namespace SmartFactory.TestKit;

/// <summary>The built product in a process of its own, on a port of its own, with a data folder of its own: what a user starts.</summary>
public sealed class ProductHost : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly string folder;
    private readonly ProductHostOptions options;
    private ChildProcess? process;

    private ProductHost(string folder, ProductHostOptions options)
    {
        this.folder = folder;
        this.options = options;
    }

    public static string Assembly { get; } =
        RepositoryRoot.File("Host", "bin", RepositoryRoot.Configuration, "net10.0", "SmartFactory.Host.dll");

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Log => process?.Output ?? "";

    public int ProcessId => process!.Id;

    /// <summary>Whether the process is gone, by itself or by a fault.</summary>
    public bool HasEnded => process is null or { HasExited: true };

    public string DatabaseFile => Path.Combine(folder, "smartfactory.db");

    public static async Task<ProductHost> StartAsync(string folder, ProductHostOptions? options = null)
    {
        var host = new ProductHost(folder, options ?? new ProductHostOptions());
        try
        {
            await host.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one command of the product to its end.</summary>
    public static async Task<(int ExitCode, string Output)> CommandAsync(string folder, params string[] arguments)
    {
        await using var child = ChildProcess.Start("dotnet", [Assembly, .. arguments], RepositoryRoot.File("Host"), Variables(folder, new ProductHostOptions()));
        await child.WaitForExitAsync();
        return (child.ExitCode, child.Output);
    }

    /// <summary>SIGKILL: as if the power went; alone, as the machine kills what takes too much memory.</summary>
    public async Task KillAsync(bool withChildren = true)
    {
        process!.Kill(withChildren);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: as a service manager or a container's runtime ends it.</summary>
    public Task TerminateAsync() => process!.TerminateAsync();

    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForEndAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        await process!.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Starts again on the same data.</summary>
    public async Task StartAsync()
    {
        process = ChildProcess.Start("dotnet", [Assembly], RepositoryRoot.File("Host"), Variables(folder, options));
        var address = await process.WaitForLineAsync(
            line => line.Contains(Listening, StringComparison.Ordinal) ? line.Split(Listening)[1].Trim() : null, "the host to listen", options.StartWithin);
        Address = new Uri(address);
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(() => IsReadyAsync(client), "/health/ready of the host\n" + Log, options.StartWithin);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (process!.HasExited)
        {
            throw new InvalidOperationException("The host ended while starting:\n" + Log);
        }

        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Dictionary<string, string?> Variables(string folder, ProductHostOptions options)
    {
        var variables = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = options.Environment,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:" + FreePort.Next().ToString(CultureInfo.InvariantCulture),
            ["Data__Folder"] = folder,
            ["Demonstration__Seed"] = "false",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        foreach (var (key, value) in options.Settings)
        {
            variables[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return variables;
    }
}

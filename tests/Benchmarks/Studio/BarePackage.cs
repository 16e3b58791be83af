using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.TestKit;

namespace SmartFactory.Benchmarks.Studio;

/// <summary>The package as it comes, from a plain file server: its files, compressed where it brings them so, and the smallest page that shows its list. Nothing of ours.</summary>
internal sealed class BarePackage : IAsyncDisposable
{
    private const string Page =
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><base href="/studio/">
        <link rel="stylesheet" href="_content/MudBlazor/MudBlazor.min.css"><link rel="stylesheet" href="_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.css">
        <link rel="stylesheet" href="_content/Radzen.Blazor/css/material-base.css"><link rel="stylesheet" href="_content/Elsa.Studio.Shell/css/shell.css">
        <link rel="stylesheet" href="Elsa.Studio.Host.CustomElements.styles.css"></head>
        <body><elsa-workflow-definition-list remote-endpoint="{0}"></elsa-workflow-definition-list>
        <script src="_content/BlazorMonaco/jsInterop.js"></script><script src="_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js"></script>
        <script src="_content/BlazorMonaco/lib/monaco-editor/min/vs/editor/editor.main.js"></script><script src="_content/MudBlazor/MudBlazor.min.js"></script>
        <script src="_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.js"></script><script src="_content/Radzen.Blazor/Radzen.Blazor.js"></script>
        <script src="_framework/blazor.webassembly.js"></script></body></html>
        """;

    private static readonly string Files = RepositoryRoot.File("Host", "wwwroot", "designer");

    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".dat"] = "application/octet-stream" } };

    private readonly WebApplication _server;

    private BarePackage(WebApplication server) => _server = server;

    public Uri Address => new(new Uri(_server.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/studio/");

    public static async Task<BarePackage> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var bare = new BarePackage(server);
        server.Run(context => bare.AnswerAsync(context));
        await server.StartAsync();
        return bare;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == "/studio/")
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page.Replace("{0}", new Uri(Address, "/elsa/api").ToString(), StringComparison.Ordinal));
            return;
        }

        var file = Path.GetFullPath(Path.Combine(Files, path.StartsWith("/studio/", StringComparison.Ordinal) ? path["/studio/".Length..] : "none"));
        if (!file.StartsWith(Files, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal) && File.Exists(file + ".br"))
        {
            context.Response.Headers.ContentEncoding = "br";
            file += ".br";
        }

        await context.Response.SendFileAsync(file);
    }
}

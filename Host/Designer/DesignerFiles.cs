using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace SmartFactory.Host.Designer;

/// <summary>Serves Elsa Studio's files from our own origin: compressed beforehand, kept for ever where the name carries a hash, asked again where it does not.</summary>
internal static partial class DesignerFiles
{
    /// <summary>Also the base address of the designer's pages: the runtime resolves every file against it and refuses a page outside of it.</summary>
    public const string Root = "/designer";

    private const string Kept = "public,max-age=31536000,immutable";
    private const string AskedAgain = "no-cache";
    private const string Compressed = ".br";

    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings = { [".dat"] = "application/octet-stream", [".blat"] = "application/octet-stream" },
    };

    /// <summary>Whether the package has been fetched; without it the pages say how.</summary>
    public static bool AreHere(IWebHostEnvironment environment) => environment.WebRootFileProvider.GetFileInfo(Root + "/_framework/blazor.webassembly.js").Exists;

    public static void UseDesignerFiles(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal), branch =>
        {
            branch.Use((context, next) => PreferCompressed(context, files, next));
            branch.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = new TypesBehindCompression(),
                OnPrepareResponse = Describe,
            });
        });
    }

    private static async Task PreferCompressed(HttpContext context, IFileProvider files, RequestDelegate next)
    {
        var asked = context.Request.Path;
        if (TakesBrotli(context.Request) && files.GetFileInfo(asked + Compressed).Exists)
        {
            context.Request.Path = asked + Compressed;
        }

        await next(context);
    }

    private static void Describe(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        var name = file.File.Name;
        headers.Vary = "Accept-Encoding";
        if (name.EndsWith(Compressed, StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
            name = name[..^Compressed.Length];
        }

        headers.CacheControl = Fingerprinted().IsMatch(name) ? Kept : AskedAgain;
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);

    // System.Linq.ahb5s4ktnj.wasm, editor.api-i0YVFWkl.js
    [System.Text.RegularExpressions.GeneratedRegex(@"\.[a-z0-9]{10}\.(?:wasm|js|dat|bundle\.scp\.css)$|-[A-Za-z0-9_-]{8}\.(?:js|css|ttf)$")]
    private static partial System.Text.RegularExpressions.Regex Fingerprinted();

    /// <summary>A compressed file has the type of what is in it.</summary>
    private sealed class TypesBehindCompression : IContentTypeProvider
    {
        public bool TryGetContentType(string subpath, out string contentType) =>
            Types.TryGetContentType(subpath.EndsWith(Compressed, StringComparison.Ordinal) ? subpath[..^Compressed.Length] : subpath, out contentType!);
    }
}

using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Pages;

/// <summary>Elsa Studio's files as a browser asks for them.</summary>
public sealed class DesignerFilesTests(ProductPages product) : IClassFixture<ProductPages>
{
    private static readonly string Folder = RepositoryRoot.File("Host", "wwwroot", "designer");

    [Theory]
    [InlineData("_framework/dotnet.native.*.wasm", "application/wasm", "immutable")]
    [InlineData("_framework/icudt.*.dat", "application/octet-stream", "immutable")]
    [InlineData("_framework/dotnet.js", "text/javascript", "no-cache")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css", "text/css", "no-cache")]
    public async Task A_file_comes_compressed_with_the_type_of_what_is_in_it_and_is_kept_as_long_as_its_name_allows(string name, string type, string kept)
    {
        using var client = Client();
        var file = Find(name);
        using var answer = await AskAsync(client, file, "br");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Contains(kept, answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        await using var unpacked = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await unpacked.CopyToAsync(content);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder, file)), content.ToArray());
    }

    [Fact]
    public async Task A_browser_that_knows_no_brotli_gets_the_file_as_it_is_and_asks_again_only_for_its_tag()
    {
        using var client = Client();
        using var answer = await AskAsync(client, "_framework/dotnet.js", "gzip");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/designer/_framework/dotnet.js");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder, "_framework", "dotnet.js")), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("../smartfactory.db")]
    [InlineData("%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("_framework")]
    [InlineData("_framework/none.wasm")]
    public async Task Nothing_else_is_served_from_there(string file)
    {
        using var client = Client();
        using var answer = await AskAsync(client, file, "br");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task No_source_map_and_no_page_of_the_package_is_served()
    {
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.map*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.gz", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories));
        using var client = Client();
        using var answer = await AskAsync(client, "index.html", "br");
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/workflows/definitions/sf-round/edit", "/designer/definitions/sf-round")]
    [InlineData("/designer/workflows/definitions/sf-round/edit", "/designer/definitions/sf-round")]
    [InlineData("/workflows/instances/a%20b/view", "/designer/instances/a%20b")]
    [InlineData("/designer/workflows/instances/i1/view", "/designer/instances/i1")]
    [InlineData("/diagnostics/structured-logs?workflowInstanceId=i1", "/admin/instances/i1")]
    public async Task An_address_of_the_full_Studio_leads_to_our_page(string address, string page)
    {
        using var admin = await product.SignedInAsync(await product.PersonAsync(Workflows.Accounts.Area.Admin));

        Assert.Equal(HttpStatusCode.Redirect, await admin.OpenAsync(address));
        Assert.Equal(page, admin.Answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_that_holds_Studio_allows_WebAssembly_but_neither_eval_nor_scripts_in_the_page()
    {
        using var admin = await product.SignedInAsync(await product.PersonAsync(Workflows.Accounts.Area.Admin));
        await admin.OpenAsync("/designer/definitions");
        var scripts = admin.Answer.Headers.GetValues("Content-Security-Policy").Single().Split(';').Single(part => part.TrimStart().StartsWith("script-src", StringComparison.Ordinal));

        Assert.Contains("'wasm-unsafe-eval'", scripts, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", scripts, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-inline'", scripts, StringComparison.Ordinal);
        Assert.DoesNotContain("http", scripts, StringComparison.Ordinal);
        Assert.All(admin.Page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") && script.TextContent.Trim().Length == 0));
    }

    private HttpClient Client() => product.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    private static string Find(string name)
    {
        var folder = Path.GetDirectoryName(name)!;
        var file = Directory.EnumerateFiles(Path.Combine(Folder, folder), Path.GetFileName(name)).Single(f => !f.EndsWith(".br", StringComparison.Ordinal));
        return folder.Replace('\\', '/') + "/" + Path.GetFileName(file);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string file, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/designer/" + file);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await client.SendAsync(request);
    }
}

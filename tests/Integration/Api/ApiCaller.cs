using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Integration.Api;

/// <summary>A signed-in browser that speaks to the API as the designer does.</summary>
public sealed class ApiCaller : IDisposable
{
    public const string Root = "/elsa/api";
    private static readonly ConditionalWeakTable<ProductPages, Task<ApiCaller>> Administrators = [];
    private readonly HttpClient _client;

    private ApiCaller(HttpClient client, string personId) => (_client, PersonId) = (client, personId);

    public string PersonId { get; }

    public HttpResponseMessage Answer { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>An administrator of the product; tests share one session, because signing in costs a second.</summary>
    public static async Task<ApiCaller> SignedInAsync(ProductPages product)
    {
        var first = await Administrators.GetValue(product, p => SignedInAsync(p, Area.Admin));
        return new ApiCaller(first._client, first.PersonId);
    }

    /// <summary>Somebody else, with a session of their own.</summary>
    public static async Task<ApiCaller> SignedInAsync(ProductPages product, Area area)
    {
        ArgumentNullException.ThrowIfNull(product);
        var person = await product.PersonAsync(area);
        var client = product.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var visitor = new Visitor(new HttpClient(new Borrowed(client)) { BaseAddress = client.BaseAddress });
        await visitor.OpenAsync("/account/sign-in");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(new() { ["Email"] = person.Email!, ["Password"] = ProductPages.Password })).StatusCode);
        return new ApiCaller(client, person.Id);
    }

    /// <summary>Nobody in particular.</summary>
    public static ApiCaller Anonymous(ProductPages product) =>
        new(product.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }), "");

    public Task<JsonNode?> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + path));

    public Task<JsonNode?> DeleteAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, Root + path));

    public Task<JsonNode?> PostAsync(string path, JsonNode? body, params (string Name, string Value)[] headers) =>
        PostTextAsync(path, body?.ToJsonString() ?? "", headers);

    public Task<JsonNode?> PostTextAsync(string path, string body, params (string Name, string Value)[] headers) =>
        PostBytesAsync(path, Encoding.UTF8.GetBytes(body), "application/json", headers);

    public async Task<JsonNode?> PostBytesAsync(string path, byte[] body, string contentType, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await SendAsync(request);
    }

    /// <summary>Without reading what came: it may be packed.</summary>
    public async Task SendRawAsync(HttpRequestMessage request)
    {
        using (request)
        {
            Answer = await _client.SendAsync(request);
        }
    }

    public async Task<JsonNode?> SendAsync(HttpRequestMessage request)
    {
        await SendRawAsync(request);
        var text = await Answer.Content.ReadAsStringAsync();
        return Answer.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true && text.Length > 0 ? JsonNode.Parse(text) : null;
    }

    /// <summary>The session as another kind of client has to send it.</summary>
    public async Task<string> CookieAsync()
    {
        // Any answer that prolongs the session brings it.
        await GetAsync("/features/installed");
        return string.Join("; ", Answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    public Task<byte[]> BytesAsync() => Answer.Content.ReadAsByteArrayAsync();

    /// <summary>The lines the designer would show.</summary>
    public static IReadOnlyList<string> Errors(JsonNode? problem) => [.. problem!["errors"]!.AsArray().Select(e => e!.GetValue<string>())];

    // The client belongs to the product, which several callers share.
    public void Dispose() => Answer?.Dispose();

    /// <summary>Lends the client's own cookies to another client.</summary>
    private sealed class Borrowed(HttpClient client) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            return await client.SendAsync(copy, cancellationToken);
        }
    }
}

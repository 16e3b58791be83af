using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartFactory.TestKit;

namespace SmartFactory.Faults.Kit;

/// <summary>One person's browser behind a load balancer: the same cookies, whichever node is asked.</summary>
internal sealed class OfficeSession : IDisposable
{
    public const string Password = "aVeryLong1Password";
    private readonly HttpClient _client;
    private string _token = "";

    public OfficeSession() => _client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false });

    /// <summary>They belong to the machine's name, not to a port: every node gets them.</summary>
    public CookieContainer Cookies { get; } = new();

    public async Task SignInAsync(ProductHost node, string address)
    {
        await OpenAsync(node, "/account/sign-in");
        using var answer = await PostAsync(node, "/account/sign-in", new() { ["Email"] = address, ["Password"] = Password });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}\n{node.Log}");
    }

    /// <summary>Opens a page and keeps the token of its form for what is sent next.</summary>
    public async Task<HttpStatusCode> OpenAsync(ProductHost node, string page)
    {
        using var answer = await _client.GetAsync(new Uri(node.Address, page));
        using var content = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        _token = (content.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value ?? _token;
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> PostAsync(ProductHost node, string page, Dictionary<string, string> values, string? key = null)
    {
        using var content = new FormUrlEncodedContent(values.Append(KeyValuePair.Create("__RequestVerificationToken", _token)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, page)) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await _client.SendAsync(request);
    }

    public async Task<string> ReadAsync(ProductHost node, string page) => await _client.GetStringAsync(new Uri(node.Address, page));

    /// <summary>Where a page sends whoever opens it now; "again" when it stays.</summary>
    public async Task<string> LeadsToAsync(ProductHost node, string page)
    {
        using var answer = await _client.GetAsync(new Uri(node.Address, page));
        return answer.Headers.Location?.ToString() ?? "again";
    }

    /// <summary>Asks the designer's API.</summary>
    public Task<HttpResponseMessage> AskApiAsync(ProductHost node, string path) =>
        _client.PostAsync(new Uri(node.Address, "/elsa/api" + path), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));

    public void Dispose() => _client.Dispose();
}

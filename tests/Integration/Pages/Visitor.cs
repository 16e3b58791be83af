using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SmartFactory.Integration.Pages;

/// <summary>Somebody with a browser: opens pages, fills in the form that is there, and sends it.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    private string _address = "/";

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpResponseMessage Answer { get; private set; } = null!;

    public async Task<HttpStatusCode> OpenAsync(string address)
    {
        _address = address;
        await TakeAsync(await client.GetAsync(new Uri(address, UriKind.Relative)));
        return Answer.StatusCode;
    }

    public async Task<string> TextAsync(string address) => await (await client.GetAsync(new Uri(address, UriKind.Relative))).Content.ReadAsStringAsync();

    /// <summary>Sends the page's main form with these values typed in; everything else as it stands.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(Dictionary<string, string> typed, string form = "main form[method=post]")
    {
        var element = Page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No form on {_address}: {Page.Title}");
        var values = ValuesOf(element).Where(v => !typed.ContainsKey(v.Key)).Concat(typed);
        var target = element.GetAttribute("action") is { Length: > 0 } action ? new Uri(new Uri("https://localhost" + _address), action).PathAndQuery : _address;
        using var content = new FormUrlEncodedContent(values);
        await TakeAsync(await client.PostAsync(new Uri(target, UriKind.Relative), content));
        return Answer;
    }

    /// <summary>Sends these values with the token of the page that is open, as a program would: under a key of its own, and as often as it likes.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> values, string? key = null)
    {
        var token = (Page.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value ?? "";
        using var content = new FormUrlEncodedContent(values.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }

    /// <summary>What a script of a page sends.</summary>
    public async Task<HttpStatusCode> SendJsonAsync(string address, System.Text.Json.Nodes.JsonNode json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var content = new StringContent(json.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        return (await client.PostAsync(new Uri(address, UriKind.Relative), content)).StatusCode;
    }

    /// <summary>A form sent from elsewhere: the session is there, the page's token is not.</summary>
    public async Task<HttpStatusCode> ForgeAsync(string address, Dictionary<string, string> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return (await client.PostAsync(new Uri(address, UriKind.Relative), content)).StatusCode;
    }

    public IElement Field(string name) => Page.QuerySelector($"[name='{name}']") ?? throw new InvalidOperationException($"No field {name}.");

    /// <summary>The message that the field is described by.</summary>
    public string MessageOf(string name)
    {
        var ids = Field(name).GetAttribute("aria-describedby")?.Split(' ') ?? [];
        return string.Join(' ', ids.Where(i => i.EndsWith("-error", StringComparison.Ordinal)).Select(i => Page.GetElementById(i)?.TextContent.Trim()));
    }

    public void Dispose() => client.Dispose();

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice when choice.IsChecked:
                    yield return KeyValuePair.Create(name, choice.Value);
                    break;
                case IHtmlInputElement { Type: not ("radio" or "checkbox" or "file") } input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }
}

using System.Text.Json.Nodes;
using SmartFactory.Engine.Bookmarks;

namespace SmartFactory.Engine.Activities;

/// <summary>A request's address, and the endpoints that may be meant by it.</summary>
public sealed class HttpRoute
{
    /// <summary>More segments than this are only found as they are: each may stand for itself or for a placeholder, so the ways to read an address double with each.</summary>
    private const int MostSegments = 5;

    private readonly string[] _segments;
    private readonly string _method;

    /// <param name="path">Below the root of all endpoints, unescaped.</param>
    /// <param name="method">In any case.</param>
    public HttpRoute(string path, string method)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(method);
        _segments = path.Trim('/').Split('/');
        _method = method;
    }

    /// <summary>Hashes of bookmarks and triggers that listen, the most literal first.</summary>
    public IEnumerable<string> Stimuli()
    {
        var ways = _segments.Length <= MostSegments && _segments is not [""] ? 1 << _segments.Length : 1;
        return Enumerable.Range(0, ways).OrderBy(way => int.PopCount(way)).Select(way =>
            Stimulus.Hash("Elsa.HttpEndpoint", HttpEndpoint.Payload(string.Join('/', _segments.Select((segment, i) => (way & (1 << i)) != 0 ? "{}" : segment)), _method)));
    }

    /// <summary>What the placeholders of an endpoint's path stand for in this address; names are in lower case.</summary>
    public JsonObject ValuesOf(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var values = new JsonObject();
        foreach (var (part, segment) in template.Trim('/').Split('/').Zip(_segments))
        {
            if (part is ['{', .. var name, '}'])
            {
                // "{id:int}" and "{id?}": the name ends there.
                values[name.Split(':', '?', '=')[0]] = segment;
            }
        }

        return values;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Activities;

/// <summary>The tokens of a flowchart in token mode.</summary>
internal sealed class FlowTokens : List<FlowTokens.Token>
{
    public static FlowTokens Read(JsonArray? stored)
    {
        var tokens = new FlowTokens();
        foreach (var token in (stored ?? []).OfType<JsonArray>())
        {
            tokens.Add(new Token(token[0]!.GetValue<string>(), token[1]?.GetValue<string>(), token[2]!.GetValue<string>())
            {
                IsConsumed = (token[3]!.GetValue<int>() & 1) != 0,
                IsBlocked = (token[3]!.GetValue<int>() & 2) != 0,
            });
        }

        return tokens;
    }

    public bool HasFree(string from, string port, string to)
    {
        foreach (var token in this)
        {
            if (token.IsFree && token.To == to && token.From == from && token.Port == port)
            {
                return true;
            }
        }

        return false;
    }

    public void Write(Utf8JsonWriter writer, string name)
    {
        if (Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var token in this)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(token.From);
            writer.WriteStringValue(token.Port);
            writer.WriteStringValue(token.To);
            writer.WriteNumberValue((token.IsConsumed ? 1 : 0) | (token.IsBlocked ? 2 : 0));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    internal sealed class Token(string from, string? port, string to)
    {
        public string From { get; } = from;

        public string? Port { get; } = port;

        public string To { get; } = to;

        public bool IsConsumed { get; set; }

        public bool IsBlocked { get; set; }

        public bool IsFree => !IsConsumed && !IsBlocked;
    }
}

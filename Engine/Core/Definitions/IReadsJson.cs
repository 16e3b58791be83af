using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Definitions;

/// <summary>An activity with properties that are neither inputs nor single children: cases, connections, branches.</summary>
internal interface IReadsJson
{
    bool ReadsProperty(string jsonName);

    void Read(JsonObject json, ActivityReader reader);
}

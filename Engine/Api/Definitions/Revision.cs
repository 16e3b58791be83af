using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>
/// Tells one state of a draft from another. The designer has no concurrency token, but sends custom properties back as they came: the revision travels there,
/// is taken out before anything is stored, and never leaves in an export.
/// </summary>
public static class Revision
{
    internal const string Property = "smartFactory.revision";

    public static string Of(DefinitionVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"{version.Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version.Json)))[..16]}";
    }

    /// <returns>The revision the sender's text is based on, if it says so.</returns>
    internal static string? Take(JsonObject model)
    {
        if (model["customProperties"] is not JsonObject custom)
        {
            return null;
        }

        var revision = custom.Text(Property);
        custom.Remove(Property);
        return revision;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime.Arrivals;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>
/// Instances as files, named and laid out as Elsa's: the state as the designer sees it, and on request bookmarks and both logs. These parts are for people and for
/// other programs; what an instance is taken in from is the part of our own, <c>SmartFactory</c>, which holds it whole and byte for byte.
/// </summary>
internal static class InstanceFile
{
    public const string Own = "SmartFactory";

    private static readonly JsonSerializerOptions Strict = new(ApiJson.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static string NameOf(string instanceId) => $"workflow-instance-{instanceId.ToLowerInvariant()}.json";

    public static byte[] Write(JsonObject file) => JsonSerializer.SerializeToUtf8Bytes(file, ApiJson.Options);

    public static JsonNode Pack(InstanceParcel parcel) => JsonSerializer.SerializeToNode(parcel, Strict)!;

    /// <exception cref="Refusal">It is no file of ours.</exception>
    public static InstanceParcel Unpack(JsonObject file)
    {
        if (file["WorkflowState"] is not null && file[Own] is null)
        {
            throw new Refusal("arrival.foreign");
        }

        try
        {
            var parcel = file[Own] is JsonObject own ? own.Deserialize<InstanceParcel>(Strict) : null;
            return parcel is { Format: InstanceParcel.TodaysFormat } && parcel.Instance.Id.Length is > 0 and <= 100 ? parcel : throw new Refusal("arrival.format");
        }
        catch (JsonException)
        {
            throw new Refusal("arrival.format");
        }
    }

    public static Refusal Refused(ArrivalRefusedException refused) =>
        new(refused.Fault == ArrivalFault.IsHere ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest, "arrival." + refused.Fault, refused.InstanceId, refused.Detail);
}

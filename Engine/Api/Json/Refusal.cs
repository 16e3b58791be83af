using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SmartFactory.Engine.Definitions.Validators;

namespace SmartFactory.Engine.Api.Json;

/// <summary>A request that is not carried out, with the reason in the reader's language. Thrown inside a commit it takes everything back.</summary>
internal sealed class Refusal : RefusedException
{
    public Refusal(string code, params object?[] values)
        : this(StatusCodes.Status400BadRequest, code, values)
    {
    }

    public Refusal(int status, string code, params object?[] values)
        : base(ApiTexts.Say(code, values)) => (Status, Code) = (status, code);

    public int Status { get; }

    public string Code { get; }

    /// <summary>All of them at once; one line each is shown beside the designer.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public IReadOnlyList<DefinitionFault> Faults { get; init; } = [];

    public static IResult Problem(int status, string code, params object?[] values) => new Refusal(status, code, values).ToResult();

    /// <summary>A problem document; the designer shows every string it finds under "errors", and programs find the faults by activity.</summary>
    public IResult ToResult()
    {
        var problem = new JsonObject
        {
            ["type"] = $"urn:smartfactory:problem:{Code}",
            ["title"] = ApiTexts.Say("refused"),
            ["status"] = Status,
            ["detail"] = Message,
            ["errors"] = new JsonArray([.. (Errors.Count > 0 ? Errors : [Message]).Select(e => JsonValue.Create(e))]),
        };
        if (Faults.Count > 0)
        {
            problem["faults"] = ApiJson.Node(Faults);
        }

        return Results.Json(problem, ApiJson.Options, "application/problem+json", Status);
    }
}

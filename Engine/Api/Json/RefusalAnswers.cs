using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Json;

/// <summary>Turns what was refused into an answer. Whatever else goes wrong is the host's to answer, without a word about the inside.</summary>
internal sealed class RefusalAnswers : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            var answer = await next(context);

            // A value of the address that could not be read: nothing was called.
            return answer is EmptyHttpResult or null && context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest ? Refusal.Problem(StatusCodes.Status400BadRequest, "badRequest") : answer;
        }
        catch (Refusal refusal)
        {
            return refusal.ToResult();
        }
        catch (DefinitionRefusedException refused)
        {
            return Unpublishable(refused).ToResult();
        }
        catch (WorkflowNotPublishedException)
        {
            return Refusal.Problem(StatusCodes.Status400BadRequest, "notPublished");
        }
        catch (BadHttpRequestException bad)
        {
            return Refusal.Problem(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "tooLarge" : "badRequest", JsonBody.MostBytes / 1024 / 1024);
        }
    }

    private static Refusal Unpublishable(DefinitionRefusedException refused)
    {
        var errors = refused.Faults.Where(f => f.Severity == FaultSeverity.Error).ToList();
        return new Refusal("unpublishable", errors.Count)
        {
            Faults = refused.Faults,
            Errors = errors.Count > 0 ? [.. errors.Select(Line)] : refused.Reasons,
        };
    }

    public static string Line(DefinitionFault fault) =>
        fault.ActivityId is null ? fault.MessageKo : $"{fault.ActivityName ?? fault.ActivityId}: {fault.MessageKo}";
}

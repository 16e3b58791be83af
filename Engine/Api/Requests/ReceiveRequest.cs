using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Requests;

/// <summary>
/// Hands a web request to the HTTP endpoint of a workflow that listens for it. The workflow runs in the commit of this request, and what it answers is sent once that
/// commit is durable: an answer is never about something that was lost.
/// </summary>
internal static class ReceiveRequest
{
    private const long UsualBytes = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.Map(ApiRegistration.Requests + "/{**path}", ReceiveAsync)
            .AddEndpointFilter<RefusalAnswers>()
            .AllowAnonymous()
            .WithMetadata(new SizeLimit(JsonBody.MostBytes));

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, string? path, RequestListeners listeners, IAuthorizationService authorization, ICommitGate gate, CancellationToken cancellationToken)
    {
        var route = new HttpRoute(path ?? "", context.Request.Method);
        var correlationId = context.Request.Query["correlationId"].ToString() is { Length: > 0 } given ? given : null;
        var listener = await listeners.FindAsync(route, correlationId, cancellationToken) switch
        {
            [] => throw new Refusal(StatusCodes.Status404NotFound, "nobodyListens"),
            [var only] => only,
            _ => throw new Refusal(StatusCodes.Status409Conflict, "manyListen"),
        };
        if (await ForbiddenAsync(context, listener.Endpoint, authorization) is { } status)
        {
            return Refusal.Problem(status, status == StatusCodes.Status401Unauthorized ? "signIn" : "forbidden");
        }

        var mostBytes = Math.Min(Constant(listener.Endpoint.RequestSizeLimit) as long? ?? UsualBytes, JsonBody.MostBytes);
        var input = new JsonObject { [HttpEndpoint.RequestInput] = await RequestContent.ReadAsync(context.Request, route, listener.Path, mostBytes, cancellationToken) };
        var answer = await gate.CommitAsync("http.request", (services, token) => RunAsync(services, listener, input, correlationId, token), cancellationToken);
        return answer.Reply is { } reply ? new WorkflowAnswer(reply) : answer.Failed ? Refusal.Problem(StatusCodes.Status500InternalServerError, "workflowFailed") : Results.Ok();
    }

    private static async Task<(HttpReply? Reply, bool Failed)> RunAsync(IServiceProvider services, RequestListener listener, JsonObject input, string? correlationId, CancellationToken cancellationToken)
    {
        var exchange = services.GetRequiredService<HttpExchange>();
        exchange.IsOpen = true;
        var runtime = services.GetRequiredService<IWorkflowRuntime>();
        var instanceId = listener.InstanceId;
        if (listener.BookmarkId is { } bookmark)
        {
            if (!await runtime.ResumeAsync(bookmark, input, cancellationToken))
            {
                throw new Refusal(StatusCodes.Status404NotFound, "nobodyListens");
            }
        }
        else
        {
            var start = new StartWorkflow(listener.DefinitionId!) { Input = input, CorrelationId = correlationId, TriggerActivityId = listener.ActivityId };
            instanceId = await runtime.TryStartAsync(start, cancellationToken) ?? throw new Refusal(StatusCodes.Status409Conflict, "startRefused");
        }

        var instance = await services.GetRequiredService<IInstanceStore>().FindAsync(instanceId!, cancellationToken);
        return (exchange.Reply, instance?.SubStatus == WorkflowSubStatus.Faulted);
    }

    /// <summary>An endpoint that computes whether it needs a signed-in visitor is asked before it could compute: it needs one.</summary>
    /// <returns>Null when the visitor may call it.</returns>
    private static async Task<int?> ForbiddenAsync(HttpContext context, HttpEndpoint endpoint, IAuthorizationService authorization)
    {
        var policy = endpoint.Policy;
        var anonymous = Constant(endpoint.Authorize) is false && (policy is null || Constant(policy) is null or "");
        if (anonymous)
        {
            return null;
        }

        if (context.User.Identity?.IsAuthenticated != true)
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!OwnOriginOnly.Allows(context.Request))
        {
            return StatusCodes.Status403Forbidden;
        }

        return policy is null || Constant(policy) is "" ? null
            : Constant(policy) is string name && (await authorization.AuthorizeAsync(context.User, name)).Succeeded ? null
            : StatusCodes.Status403Forbidden;
    }

    private static object? Constant(Input? input) => input?.ConstantOrNothing;
}

using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Idempotency;

namespace SmartFactory.Host.Idempotency;

/// <summary>Lets a keyed request change things once: whoever sends it again gets the first answer, whoever sends something else by the same key is refused.</summary>
internal sealed class RequestReplay(IServiceScopeFactory scopes, ICommitGate gate, TimeProvider clock)
{
    // The first one's answer follows its commit within milliseconds; after a crash it never comes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(2);

    /// <param name="context">The request.</param>
    /// <param name="request">Its key and content.</param>
    /// <param name="isPage">A page re-drawn with its faults is no answer to keep.</param>
    /// <param name="handle">Does the work; says whether it found out that another was first.</param>
    public async Task RunAsync(HttpContext context, OpenRequest request, bool isPage, Func<Task<bool>> handle)
    {
        var stored = await FindAsync(request.Id, context.RequestAborted);
        if (stored is null || !await RepeatAsync(context, request, stored, isPage))
        {
            if (await FirstAsync(context, request, isPage, handle))
            {
                return;
            }

            // What handles a request runs once. Should the other one have come to nothing just now, the page tells how things stand.
            stored = await FindAsync(request.Id, context.RequestAborted);
            if (stored is null || !await RepeatAsync(context, request, stored, isPage))
            {
                await Unanswered(context, isPage).SendAsync(context);
            }
        }
    }

    /// <returns>False when another request of the key was first after all.</returns>
    private async Task<bool> FirstAsync(HttpContext context, OpenRequest request, bool isPage, Func<Task<bool>> handle)
    {
        var outgoing = context.Response.Body;
        using var content = new MemoryStream();
        context.Response.Body = content;
        OpenRequest.Current = request;
        try
        {
            if (await handle())
            {
                return false;
            }
        }
        finally
        {
            OpenRequest.Current = null;
            context.Response.Body = outgoing;
        }

        if (request.IsTaken)
        {
            Failpoint.Pass(Failpoints.RequestChanged);
            await KeepAsync(request, StoredAnswer.Of(context, content), isPage);
            Failpoint.Pass(Failpoints.RequestAnswered);
        }

        if (content.Length > 0)
        {
            await outgoing.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), context.RequestAborted);
        }

        return true;
    }

    /// <summary>Before it is sent: what the first caller has heard, every later one hears too. The client going away does not change that.</summary>
    private Task KeepAsync(OpenRequest request, StoredAnswer answer, bool isPage) => gate.CommitAsync(
        "request.answer",
        (services, _) =>
        {
            var requests = services.GetRequiredService<AnsweredRequests>();
            return answer.IsOfAChange(isPage)
                ? requests.AnswerAsync(request.Id, answer.ToJson(), CancellationToken.None)
                : requests.ReleaseAsync(request.Id, CancellationToken.None);
        },
        CancellationToken.None);

    /// <returns>False when the first one came to nothing meanwhile.</returns>
    private async Task<bool> RepeatAsync(HttpContext context, OpenRequest request, AnsweredRequest stored, bool isPage)
    {
        if (stored.RequestHash != request.Hash)
        {
            if (isPage)
            {
                context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            }
            else
            {
                await IdempotentEndpoints.RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, "IdempotencyKeyReused");
            }

            return true;
        }

        // Its commit may have waited for a slow disk: the row is old then, although it has only just become visible.
        var soon = clock.GetUtcNow() + LeastPatience;
        var waitUntil = stored.At + Patience > soon ? stored.At + Patience : soon;
        while (stored.AnswerJson is null && clock.GetUtcNow() < waitUntil)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), context.RequestAborted);
            if (await FindAsync(request.Id, context.RequestAborted) is not { } now)
            {
                return false;
            }

            stored = now;
        }

        var answer = stored.AnswerJson is { } json ? StoredAnswer.Read(json) : Unanswered(context, isPage);
        await answer.SendAsync(context);
        return true;
    }

    /// <summary>The process ended between the change and its answer: nobody was told anything, so the page itself tells how things stand.</summary>
    private static StoredAnswer Unanswered(HttpContext context, bool isPage) => isPage
        ? new StoredAnswer(StatusCodes.Status303SeeOther, context.Request.PathBase + context.Request.Path, null, [], new() { ["Done"] = Text.Find("RequestArrived") })
        : new StoredAnswer(StatusCodes.Status204NoContent, null, null, [], []);

    private async Task<AnsweredRequest?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnsweredRequests>().FindAsync(id, cancellationToken);
    }
}

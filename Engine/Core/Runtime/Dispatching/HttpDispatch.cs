using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>Sends the request of a SendHttpRequest and resumes it with the answer.</summary>
internal sealed class HttpDispatch(IWorkflowRuntime runtime, IBookmarkStore bookmarks, IEnumerable<IHttpSender> senders) : IOutsideWork
{
    public string Kind => DispatchKinds.Http;

    public async Task<JsonNode?> WorkAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (await bookmarks.FindAsync(dispatch.Payload.Text("bookmarkId"), cancellationToken) is null)
        {
            return null;
        }

        var call = dispatch.Payload["call"].Deserialize<HttpCall>(JsonValues.Options)!;
        var answer = senders.FirstOrDefault() is { } sender
            ? await sender.SendAsync(call, cancellationToken)
            : new HttpAnswer(HttpAnswerKind.FailedToConnect) { Error = "No web request may be sent from here." };
        return JsonSerializer.SerializeToNode(answer, JsonValues.Options);
    }

    public Task DoAsync(Dispatch dispatch, CancellationToken cancellationToken) => dispatch.Payload["answer"] is { } answer
        ? runtime.ResumeAsync(dispatch.Payload.Text("bookmarkId"), new JsonObject { [HttpRequestActivity.AnswerInput] = answer.DeepClone() }, cancellationToken)
        : Task.CompletedTask;
}

namespace SmartFactory.Engine.Activities;

/// <summary>Sends requests of workflows. Which hosts it may talk to is its own affair; without one in the process no workflow may send any.</summary>
public interface IHttpSender
{
    /// <summary>Never throws for what the network does; a host that is not allowed is one it failed to connect to.</summary>
    Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken);
}

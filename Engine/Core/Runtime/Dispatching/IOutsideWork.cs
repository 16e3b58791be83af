namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>A handler whose row needs something slow from outside first. It is done before the commit that takes the row, so that no transaction waits for it; what it gave is thrown away when somebody else took the row meanwhile.</summary>
internal interface IOutsideWork : IDispatchHandler
{
    /// <returns>What <see cref="IDispatchHandler.DoAsync"/> finds as the row's "answer"; null when there is nothing to be done.</returns>
    Task<System.Text.Json.Nodes.JsonNode?> WorkAsync(Dispatch dispatch, CancellationToken cancellationToken);
}

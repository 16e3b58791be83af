namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>Does the rows of one kind, inside the commit that takes the row.</summary>
internal interface IDispatchHandler
{
    string Kind { get; }

    Task DoAsync(Dispatch dispatch, CancellationToken cancellationToken);
}

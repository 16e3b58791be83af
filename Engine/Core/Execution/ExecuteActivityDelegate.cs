namespace SmartFactory.Engine.Execution;

/// <summary>A method of an activity that runs it, or goes on with it when its bookmark is resumed. It is stored by its name: no lambdas.</summary>
public delegate ValueTask ExecuteActivityDelegate(ActivityExecutionContext context);

/// <summary>A method of an activity that is told when a child it scheduled has completed. It is stored by its name: no lambdas.</summary>
public delegate ValueTask ActivityCompletionCallback(ActivityCompletedContext context);

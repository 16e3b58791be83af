namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Where a script function is called from.</summary>
public sealed record ScriptFunctionContext(IServiceProvider Services, string InstanceId, string? CorrelationId, TimeProvider Clock);

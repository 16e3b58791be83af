namespace SmartFactory.Engine.Api.Json;

/// <summary>Something was not done, with the reason in the reader's language: what pages beside the API may show.</summary>
public abstract class RefusedException(string message) : Exception(message);

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Errors keep a definition from being published: it cannot run, or loses a case. Warnings are for what runs in a way nobody wants.</summary>
public enum FaultSeverity
{
    Error,
    Warning,
}

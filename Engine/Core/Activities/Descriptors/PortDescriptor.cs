namespace SmartFactory.Engine.Activities;

/// <summary>How an activity is left (a flow port) or what it holds (an embedded port).</summary>
/// <param name="Type">"Flow" or "Embedded", as Elsa writes it.</param>
public sealed record PortDescriptor(string Name, string DisplayName, string Type, bool IsBrowsable = true);

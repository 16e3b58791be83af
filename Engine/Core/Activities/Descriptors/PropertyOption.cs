namespace SmartFactory.Engine.Activities;

/// <summary>One choice of an input's list.</summary>
/// <param name="Text">What a person reads.</param>
/// <param name="Value">What the definition keeps.</param>
public sealed record PropertyOption(string Text, string Value);

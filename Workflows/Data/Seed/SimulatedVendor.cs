namespace SmartFactory.Workflows.Data.Seed;

/// <summary>A made-up solution vendor (공급기업).</summary>
internal sealed record SimulatedVendor(string Name, string BusinessNumber, string Email);

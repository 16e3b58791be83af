namespace SmartFactory.Workflows.Applications;

/// <summary>One line of the costs (비목) in won, without VAT.</summary>
public sealed record CostItem(string Item, long Amount, string Note = "");

namespace SmartFactory.Workflows.Agreements;

/// <summary>A paper a party has to hand in before signing.</summary>
/// <param name="Party">company or vendor.</param>
public sealed record AgreementPaper(string Party, string Key, string Label);

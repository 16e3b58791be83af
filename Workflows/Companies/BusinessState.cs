namespace SmartFactory.Workflows.Companies;

/// <summary>What the tax office says of a business (b_stt_cd 01, 02, 03).</summary>
public enum BusinessState
{
    /// <summary>Nobody could be asked: an officer confirms by hand.</summary>
    Unknown,
    Active,
    Suspended,
    Closed,
}

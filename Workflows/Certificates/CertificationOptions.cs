namespace SmartFactory.Workflows.Certificates;

/// <summary>How certification is done, until the province decides otherwise.</summary>
public sealed class CertificationOptions
{
    public const string Section = "Certification";

    /// <summary>A visit of the factory belongs to the review.</summary>
    public bool HasSiteCheck { get; set; }

    /// <summary>Least achievement of the core indicators, in basis points.</summary>
    public int LeastAchievement { get; set; } = 8000;

    /// <summary>Where the QR code of a certificate leads; the code is appended.</summary>
    public string VerificationAddress { get; set; } = "http://localhost:5000/verify/";
}

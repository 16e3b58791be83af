namespace SmartFactory.Workflows.Certificates;

/// <summary>The public's view of a certificate: whether it is in force, and of which factory; nobody's personal data.</summary>
public sealed record CertificateCheck(string Number, CertificateStatus Status, string CompanyName, string Track, string MunicipalityCode, DateTimeOffset IssuedAt, DateTimeOffset ValidUntil, DateTimeOffset? EndedAt);

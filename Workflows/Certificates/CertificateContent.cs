using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using QRCoder;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Certificates;

/// <summary>The governor's certificate, with a QR code that leads to the public page where anybody can verify it.</summary>
internal sealed class CertificateContent(CertificationService certifications, IOptions<CertificationOptions> options) : IDocumentContent
{
    public string Kind => "certificate";

    private const string Title = "전북형 스마트공장 인증서";

    public Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var certificate = certifications.FindCertificate(data.Text("certificateNumber")) ?? throw new InvalidOperationException($"There is no certificate {data.Text("certificateNumber")}.");
        var address = options.Value.VerificationAddress;
        var values = ProjectSheet.Of(context);
        values["validity"] = $"{Day(certificate.IssuedAt)}부터 {Day(certificate.ValidUntil.AddSeconds(-1))}까지";
        values["certifiedOn"] = Day(certificate.IssuedAt);
        values["verifyAddress"] = address.TrimEnd('/');
        values["verificationCode"] = certificate.VerificationCode;
        values["qr"] = Qr(address + certificate.VerificationCode);
        return Task.FromResult(new DocumentContent(Title, values) { Number = certificate.Number });
    }

    private static string Day(DateTimeOffset instant) => instant.ToSeoul().ToString("yyyy년 M월 d일", CultureInfo.InvariantCulture);

    private static string Qr(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#1e2124", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

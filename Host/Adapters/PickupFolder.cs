using System.Globalization;
using MimeKit;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Adapters;

/// <summary>Writes mails as .eml files, for Development and for mail servers that collect from a folder.</summary>
internal sealed class PickupFolder(string folder, TimeProvider clock) : IMailTransport
{
    public async Task<string> SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        Directory.CreateDirectory(folder);
        var id = string.Concat((message.MessageId ?? "mail").TakeWhile(char.IsAsciiLetterOrDigit));
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss}-{id}.eml");
        var unfinished = Path.Combine(folder, name + ".part");
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await message.WriteToAsync(file, cancellationToken);
        }

        File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
        return $"written to {name}";
    }
}

using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Host.Security;

/// <summary>Keeps the keys of cookies and form tokens in the database: a session begun on one node is one on all, and the backup has them.</summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes, ICommitGate gate) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<ProtectionKeys>().List().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        StoreAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
    }

    /// <summary>Earlier versions kept them in a folder: taken over once, so that an upgrade signs nobody out.</summary>
    public async Task TakeOverAsync(string folder)
    {
        if (!Directory.Exists(folder) || GetAllElements().Count > 0)
        {
            return;
        }

        foreach (var file in Directory.GetFiles(folder, "*.xml"))
        {
            await StoreAsync(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file));
        }
    }

    private Task StoreAsync(string name, string xml) => gate.CommitAsync(
        "keys.store", (services, ct) => services.GetRequiredService<ProtectionKeys>().AddAsync(name, xml, ct), CancellationToken.None);
}

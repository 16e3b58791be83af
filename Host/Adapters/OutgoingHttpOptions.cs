using System.Net;
using System.Net.Sockets;

namespace SmartFactory.Host.Adapters;

/// <summary>Where workflows may send web requests. Nowhere, unless hosts are listed.</summary>
internal sealed class OutgoingHttpOptions
{
    public const string Section = "OutgoingHttp";

    /// <summary>Names of hosts, "*.example.go.kr" for all below one, with a port when it is not the usual one ("api.example.kr:8443").</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Networks (10.1.0.0/16) or addresses that are not public and may be reached all the same.</summary>
    public IList<string> AllowedAddresses { get; } = [];

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public int MaxResponseBytes { get; set; } = 1024 * 1024;

    public bool Allows(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return AllowedHosts.Any(entry => Matches(entry, url));
    }

    /// <summary>Public addresses, and the listed ones. An IPv4 address in IPv6 clothes is judged as what it is.</summary>
    public bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IsPublic(plain) || AllowedAddresses.Any(entry => IPNetwork.TryParse(entry, out var network) ? network.Contains(plain) : IPAddress.TryParse(entry, out var one) && one.Equals(plain));
    }

    internal static bool IsPublic(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.IsIPv6Teredo)
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Global unicast only, without the documentation range and the ranges that wrap IPv4 addresses (NAT64 lies outside 2000::/3, 6to4 is 2002::/16).
            return (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8);
        }

        return bytes switch
        {
            [0 or 10 or 127, ..] or [>= 224, ..] => false,
            [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] => false,
            [192, 0, 0 or 2, _] or [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
            _ => true,
        };
    }

    private static bool Matches(string entry, Uri url)
    {
        var colon = entry.LastIndexOf(':');
        var hasPort = colon > 0 && int.TryParse(entry.AsSpan(colon + 1), out _) && !entry.EndsWith(']');
        var name = hasPort ? entry[..colon] : entry;
        var samePort = hasPort ? entry.AsSpan(colon + 1).SequenceEqual(url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)) : url.IsDefaultPort;
        return samePort && (name.StartsWith("*.", StringComparison.Ordinal)
            ? url.IdnHost.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
            : url.IdnHost.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}

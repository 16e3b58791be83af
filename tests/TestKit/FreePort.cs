using System.Net;
using System.Net.Sockets;

namespace SmartFactory.TestKit;

/// <summary>For servers that cannot choose a port themselves and tell.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

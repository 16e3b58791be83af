namespace SmartFactory.Host.Pages.Account;

/// <summary>GET /account/session: renews the session cookie; 401 when it is over.</summary>
internal static class Session
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/account/session", () => Results.NoContent()).RequireAuthorization();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Accounts;

/// <summary>Accounts that begin with a link instead of a password: only the hash of the link's token is kept, and it works once and for a day. Writes belong to the caller's commit (<see cref="ICommitGate"/>).</summary>
public sealed class FirstAccounts(ProgrammeDbContext db, TimeProvider clock)
{
    private const string Provider = "first-account";
    private const string TokenName = "link";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Creates the person without a password, or gives a person who never set one a new link.</summary>
    /// <returns>The token to put into the link; it is shown once and never stored.</returns>
    /// <exception cref="InvalidOperationException">The address belongs to somebody who can sign in already.</exception>
    public async Task<string> InviteAsync(string email, string displayName, Area area, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        var normalized = email.Trim().ToUpperInvariant();
        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.NormalizedUserName == normalized, cancellationToken);
        if (person?.PasswordHash is not null)
        {
            throw new InvalidOperationException($"{email.Trim()} has an account already.");
        }

        if (person is null)
        {
            person = New(email.Trim(), normalized, displayName, area);
            db.Add(person);
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var kept = await TokenOf(person.Id).FirstOrDefaultAsync(cancellationToken);
        if (kept is null)
        {
            kept = new IdentityUserToken<string> { UserId = person.Id, LoginProvider = Provider, Name = TokenName };
            db.Add(kept);
        }

        kept.Value = string.Create(CultureInfo.InvariantCulture, $"{Hash(token)} {(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}");
        return token;
    }

    /// <summary>Whose link it is; null when it is unknown, used or too old.</summary>
    public async Task<Person?> FindAsync(string? token, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        var start = Hash(token) + " ";
        var kept = await db.Set<IdentityUserToken<string>>()
            .FirstOrDefaultAsync(t => t.LoginProvider == Provider && t.Name == TokenName && t.Value!.StartsWith(start), cancellationToken);
        if (kept?.Value is null || long.Parse(kept.Value[start.Length..], CultureInfo.InvariantCulture) <= clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        return await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == kept.UserId && p.IsActive, cancellationToken);
    }

    /// <summary>The link has done its work.</summary>
    public async Task CloseAsync(string personId, CancellationToken cancellationToken = default)
    {
        if (await TokenOf(personId).FirstOrDefaultAsync(cancellationToken) is { } kept)
        {
            db.Remove(kept);
        }
    }

    private IQueryable<IdentityUserToken<string>> TokenOf(string personId) =>
        db.Set<IdentityUserToken<string>>().Where(t => t.UserId == personId && t.LoginProvider == Provider && t.Name == TokenName);

    private static Person New(string email, string normalized, string displayName, Area area) => new()
    {
        UserName = email,
        NormalizedUserName = normalized,
        Email = email,
        NormalizedEmail = normalized,
        EmailConfirmed = true,
        DisplayName = displayName.Trim(),
        Area = area,
    };

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

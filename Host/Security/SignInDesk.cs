using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Security;

/// <summary>Checks an e-mail address and a password. Unknown, wrong, locked and deactivated look the same from outside and take the same time.</summary>
internal sealed class SignInDesk(ProgrammeDbContext db, ICommitGate gate, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    private const int AttemptsAllowed = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(10);
    private static readonly Lazy<string> SomeHash = new(() =>
        new PasswordHasher<Person>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 600_000 }))
            .HashPassword(null!, Guid.NewGuid().ToString()));

    public async Task<Person?> TryAsync(string email, string password, CancellationToken cancellationToken)
    {
        var name = normalizer.NormalizeEmail(email);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.NormalizedEmail == name, cancellationToken);
        var verdict = hasher.VerifyHashedPassword(person!, person?.PasswordHash ?? SomeHash.Value, password);
        if (person?.PasswordHash is null || !person.IsActive || person.LockoutEnd > clock.GetUtcNow())
        {
            return null;
        }

        if (verdict == PasswordVerificationResult.Failed)
        {
            await CountFailureAsync(person.Id, cancellationToken);
            return null;
        }

        await CountSuccessAsync(person.Id, verdict == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(person, password) : null, cancellationToken);
        return person;
    }

    private Task<bool> CountFailureAsync(string id, CancellationToken cancellationToken) => ChangeAsync(id, person =>
    {
        person.AccessFailedCount++;
        if (person.AccessFailedCount >= AttemptsAllowed)
        {
            person.AccessFailedCount = 0;
            person.LockoutEnd = clock.GetUtcNow() + LockTime;
        }
    }, cancellationToken);

    private Task<bool> CountSuccessAsync(string id, string? newHash, CancellationToken cancellationToken) => ChangeAsync(id, person =>
    {
        person.AccessFailedCount = 0;
        person.LockoutEnd = null;
        person.PasswordHash = newHash ?? person.PasswordHash;
    }, cancellationToken);

    private Task<bool> ChangeAsync(string id, Action<Person> change, CancellationToken cancellationToken) =>
        gate.CommitAsync("account.sign-in", async (services, ct) =>
        {
            var person = await services.GetRequiredService<ProgrammeDbContext>().Set<Person>().FirstAsync(p => p.Id == id, ct);
            change(person);
            return true;
        }, cancellationToken);
}

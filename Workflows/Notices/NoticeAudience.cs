using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices;

/// <summary>Turns the words of "to" into addresses.</summary>
public sealed class NoticeAudience(ProgrammeDbContext database, IEnumerable<IRecipientGroup> groups)
{
    private const string UserPrefix = "user:";
    private const string MailPrefix = "mail:";

    private readonly Dictionary<string, IRecipientGroup> _groups = groups.ToDictionary(g => g.Name, StringComparer.Ordinal);

    public IEnumerable<string> Words => _groups.Keys.Order(StringComparer.Ordinal);

    /// <param name="to">Words separated by commas: company, municipality, user:&lt;id&gt;, mail:&lt;address&gt; …</param>
    public async Task<IReadOnlyList<NoticeRecipient>> FindAsync(string to, CaseContext context, CancellationToken cancellationToken = default)
    {
        var recipients = new List<NoticeRecipient>();
        foreach (var word in to.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word.StartsWith(MailPrefix, StringComparison.Ordinal))
            {
                recipients.Add(new NoticeRecipient(word[MailPrefix.Length..], ""));
            }
            else if (word.StartsWith(UserPrefix, StringComparison.Ordinal))
            {
                recipients.AddRange(await PersonAsync(word[UserPrefix.Length..], cancellationToken));
            }
            else
            {
                var group = _groups.GetValueOrDefault(word) ?? throw new InvalidOperationException($"'{word}' is not a group of recipients ({string.Join(", ", Words)}).");
                recipients.AddRange(await group.FindAsync(context, cancellationToken));
            }
        }

        return [.. recipients.Where(r => !string.IsNullOrWhiteSpace(r.Address))];
    }

    public async Task<IReadOnlyList<NoticeRecipient>> PersonAsync(string id, CancellationToken cancellationToken = default) =>
        await database.Set<Person>().FindAsync([id], cancellationToken) is { IsActive: true, Email: { Length: > 0 } email } person
            ? [new NoticeRecipient(email, person.DisplayName, person.Id, person.CompanyId)]
            : [];
}

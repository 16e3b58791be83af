using System.Globalization;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Faults.Victims;

/// <summary>What a victim is told by its environment.</summary>
/// <param name="Folder">Where files, acknowledgements and, on SQLite, the database lie.</param>
/// <param name="Server">The connection string of PostgreSQL; null means SQLite.</param>
/// <param name="SmtpPort">Where mails go; 0 means that they wait.</param>
/// <param name="Callers">How many act at once; 0 only works off what is there.</param>
internal sealed record VictimSettings(string Folder, string? Server, int SmtpPort, int Callers, int Seed, string Name, bool BacksUp = false)
{
    private const string Prefix = "VICTIM_";

    public DatabaseOptions Database => Server is null ? DatabaseOptions.Sqlite(Path.Combine(Folder, "smartfactory.db")) : DatabaseOptions.PostgreSql(Server);

    public string AcknowledgedFile => Path.Combine(Folder, $"acknowledged-{Name}");

    public Dictionary<string, string?> ToEnvironment() => new()
    {
        [Prefix + nameof(Folder)] = Folder,
        [Prefix + nameof(Server)] = Server,
        [Prefix + nameof(SmtpPort)] = SmtpPort.ToString(CultureInfo.InvariantCulture),
        [Prefix + nameof(Callers)] = Callers.ToString(CultureInfo.InvariantCulture),
        [Prefix + nameof(Seed)] = Seed.ToString(CultureInfo.InvariantCulture),
        [Prefix + nameof(Name)] = Name,
        [Prefix + nameof(BacksUp)] = BacksUp ? "yes" : null,
    };

    public static VictimSettings FromEnvironment() => new(
        Text(nameof(Folder)) ?? throw new InvalidOperationException("A victim is started by a test."),
        Text(nameof(Server)),
        Number(nameof(SmtpPort)),
        Number(nameof(Callers)),
        Number(nameof(Seed)),
        Text(nameof(Name)) ?? "one",
        Text(nameof(BacksUp)) is not null);

    private static string? Text(string name) => Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } text ? text : null;

    private static int Number(string name) => int.Parse(Text(name) ?? "0", CultureInfo.InvariantCulture);
}

using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Host.Commands;

/// <summary>Makes the first account of an installation: prints a link that works once, for a day, to choose a password with.</summary>
internal sealed class CreateAdminCommand : ICommandVerb
{
    public string Name => "create-admin";

    public string Usage => "--email a@b --name \"Name\" [--db file] [--url https://…]   makes an administrator's account and prints its one-time link";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var email = arguments.Text("email") ?? throw new CommandException("--email is missing.");
        var name = arguments.Text("name") ?? email;
        var url = (arguments.Text("url") ?? "http://localhost:5000").TrimEnd('/');
        await using var services = ProductServices.Build(ProductServices.Database(arguments));
        arguments.RefuseUnknown();
        if (!email.Contains('@', StringComparison.Ordinal))
        {
            throw new CommandException($"'{email}' is no mail address.");
        }

        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(cancellationToken);
        try
        {
            var token = await services.GetRequiredService<ICommitGate>().CommitAsync(
                "account.first",
                (sp, ct) => ActivatorUtilities.CreateInstance<FirstAccounts>(sp).InviteAsync(email, name, Area.Admin, ct),
                cancellationToken);
            Console.Out.WriteLine($"{url}/account/first?token={token}");
            await Console.Error.WriteLineAsync("The link works once and for one day.");
            return 0;
        }
        catch (InvalidOperationException e)
        {
            throw new CommandException(e.Message);
        }
    }
}

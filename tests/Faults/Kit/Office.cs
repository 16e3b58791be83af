using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults.Kit;

/// <summary>What people do with real hosts on a <see cref="FaultWorld"/>.</summary>
internal static class Office
{
    public const string Administrator = "chief@example.org";

    public const string Officer = "officer@example.org";

    public static Dictionary<string, string> Decision(string action) => new() { ["action"] = action, ["revision"] = "0" };

    /// <summary>A real host on the world's database and mail server.</summary>
    public static Task<ProductHost> StartHostAsync(FaultWorld world, params (string Key, string Value)[] more)
    {
        var settings = more.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (world.Server is { } server)
        {
            settings["ConnectionStrings:PostgreSql"] = server;
        }

        if (world.Smtp is { } smtp)
        {
            settings["Mail:Host"] = "127.0.0.1";
            settings["Mail:Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            settings["Mail:Security"] = nameof(MailSecurity.None);
            settings.TryAdd("Mail:TimeoutSeconds", "10");
            settings.TryAdd("Mail:ClaimSeconds", "40");
        }

        FaultWorld.LetGo();
        return ProductHost.StartAsync(world.Folder, new ProductHostOptions { Settings = settings, StartWithin = TimeSpan.FromMinutes(3) });
    }

    /// <returns>The task that the new instance waits for.</returns>
    public static async Task<string> AskAsync(FaultWorld world, string definition)
    {
        var instance = await world.Services.GetRequiredService<ICommitGate>().CommitAsync(
            "test.start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(definition), ct));
        return await world.ReadAsync(db => db.Set<StaffTask>().Where(t => t.InstanceId == instance).Select(t => t.Id).SingleAsync());
    }

    public static async Task DecideAsync(OfficeSession officer, ProductHost node, string task)
    {
        var status = await TryDecideAsync(officer, node, task);
        Assert.True(status == HttpStatusCode.Redirect, $"{status}\n{node.Log}");
    }

    public static async Task<HttpStatusCode> TryDecideAsync(OfficeSession officer, ProductHost node, string task)
    {
        await officer.OpenAsync(node, "/inbox/" + task);
        using var answer = await officer.PostAsync(node, "/inbox/" + task, Decision("적합"));
        return answer.StatusCode;
    }

    /// <summary>Many cases at once, each waiting for a decision.</summary>
    public static async Task<IReadOnlyList<string>> AskManyAsync(FaultWorld world, string definition, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => AskAsync(world, definition)));

    public static Task GivePasswordsAsync(FaultWorld world) => world.Services.GetRequiredService<ICommitGate>().CommitAsync("test.people", async (services, ct) =>
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var hasher = new PasswordHasher<Person>();
        var officer = (await db.Set<Person>().FindAsync([VictimCases.Officer], ct))!;
        officer.PasswordHash = hasher.HashPassword(officer, OfficeSession.Password);
        var chief = new Person
        {
            DisplayName = "관리자", Area = Area.Admin, UserName = Administrator, NormalizedUserName = Administrator.ToUpperInvariant(),
            Email = Administrator, NormalizedEmail = Administrator.ToUpperInvariant(), SecurityStamp = "x",
        };
        chief.PasswordHash = hasher.HashPassword(chief, OfficeSession.Password);
        db.Add(chief);
    });
}

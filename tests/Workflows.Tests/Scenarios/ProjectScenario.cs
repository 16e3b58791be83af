using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Data.Seed;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rehearsal;
using SmartFactory.Workflows.Rehearsal.Actors;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Tests.Architecture;

namespace SmartFactory.Workflows.Tests.Scenarios;

/// <summary>One selected firm on a real database with a clock of its own: its people answer every task as the test says, time passes until the next thing happens.</summary>
internal sealed class ProjectScenario : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenario-").FullName;
    private readonly ServiceProvider _services;
    private readonly RehearsalWorld _world;
    private readonly TaskActor _actor;
    private readonly Dictionary<string, int> _attempts = [];
    private readonly Dictionary<string, Func<int, string?>> _answers = [];

    private ProjectScenario()
    {
        Clock = new VirtualClock(new DateTimeOffset(2025, 5, 16, 1, 0, 0, TimeSpan.Zero));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IPdfRenderer, NoPrinter>()
            .AddSingleton<IMailTransport, AcceptingMailServer>()
            .AddSingleton<IFileStore>(new FolderFiles(Path.Combine(_folder, "files")))
            .AddEngine()
            .AddPersistence(DatabaseOptions.Sqlite(Path.Combine(_folder, "scenario.db"), waitForDisk: false))
            .AddWorkflows()
            .BuildServiceProvider();
        Db = _services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContext();
        _world = new RehearsalWorld(new RehearsalOptions { Year = 2025, Applicants = 1 }, Clock, new Dice(1), _services.GetRequiredService<ICommitGate>(), _services, Db);
        _actor = RehearsalParts.Actor(_world);
    }

    public VirtualClock Clock { get; }

    /// <summary>Reads only.</summary>
    public ProgrammeDbContext Db { get; }

    public string Number { get; private set; } = "";

    /// <summary>Titles of the tasks that were decided or ran out, with what became of them, in order.</summary>
    public List<string> Story { get; } = [];

    public static async Task<ProjectScenario> BeginAsync()
    {
        var scenario = new ProjectScenario();
        await scenario._services.GetRequiredService<DatabaseStartup>().MigrateAsync();
        var seed = scenario._services.GetRequiredService<ProgrammeSeed>();
        await seed.ApplyAsync(SourceTree.Read("workflows.json"));
        await seed.ApplyPeopleAsync();
        await scenario.SelectAsync();
        return scenario;
    }

    /// <summary>Tasks of this type are answered so: an action, or null to let the due date pass. The number says how often it was asked before.</summary>
    public ProjectScenario Answer(string taskType, Func<int, string?> answer)
    {
        _answers[taskType] = answer;
        return this;
    }

    public ProjectScenario Answer(string taskType, string? action) => Answer(taskType, _ => action);

    public Task<T> CommitAsync<T>(Func<IServiceProvider, Task<T>> work) => _world.Gate.CommitAsync("scenario", (services, _) => work(services));

    public async Task StartAsync(string definition, JsonObject? input = null, string? correlation = null) =>
        await CommitAsync(s => s.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(definition) { CorrelationId = correlation ?? Number, Input = input }));

    public async Task<Project> ProjectAsync() => await Db.Set<Project>().AsNoTracking().SingleAsync();

    /// <summary>Goes on until nothing is left to happen before <paramref name="until"/>.</summary>
    public async Task WalkAsync(DateTimeOffset until)
    {
        var pump = _services.GetRequiredService<IDispatchPump>();
        var documents = _services.GetRequiredService<DocumentPump>();
        for (var step = 0; step < 5_000; step++)
        {
            await pump.DrainAsync();
            if (await documents.DeliverAsync() > 0 || await DecideOneAsync())
            {
                continue;
            }

            if (await pump.NextDueAsync() is not { } due || due > until)
            {
                Clock.MoveTo(until);
                var faults = await IncidentsAsync();
                Assert.True(faults.Count == 0 && _world.Problems.Count == 0, string.Join("\n", faults.Concat(_world.Problems)) + "\nafter " + string.Join(" → ", Story.TakeLast(12)));
                return;
            }

            Clock.MoveTo(due);
            await pump.FireDueTimersAsync();
        }

        Assert.Fail("The case does not come to rest: " + string.Join(" → ", Story.TakeLast(12)));
    }

    public async Task<List<string>> MailsAsync() =>
        await Db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.CreatedAt).Select(m => m.Template).ToListAsync();

    /// <summary>Definition → how its instances stand.</summary>
    public async Task<Dictionary<string, List<string>>> InstancesAsync() =>
        (await Db.Instances.AsNoTracking().ToListAsync()).GroupBy(i => i.DefinitionId).ToDictionary(g => g.Key, g => g.Select(i => i.SubStatus.ToString()).Order(StringComparer.Ordinal).ToList());

    /// <summary>Failures; that a case takes too long is none.</summary>
    public async Task<List<string>> IncidentsAsync() => await Db.Incidents.AsNoTracking().Where(i => i.Source != "guard").Select(i => i.Message).ToListAsync();

    /// <summary>What the invariants find, those of the engine and of the programme.</summary>
    public async Task<List<string>> ViolationsAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var found = new List<string>();
        foreach (var invariant in scope.ServiceProvider.GetServices<IInvariant>())
        {
            await foreach (var violation in invariant.CheckAsync(scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>(), default))
            {
                found.Add($"{invariant.Id}: {violation}");
            }
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> DecideOneAsync()
    {
        var open = await Db.Set<StaffTask>().AsNoTracking()
            .Where(t => t.Status == StaffTaskStatus.Available || t.Status == StaffTaskStatus.Assigned || t.Status == StaffTaskStatus.Unassigned)
            .OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync();
        foreach (var task in open.Where(t => !_attempts.ContainsKey(t.Id)))
        {
            var attempt = _attempts.Count == 0 ? 0 : await Db.Set<StaffTask>().CountAsync(t => t.TaskType == task.TaskType && t.TargetKey == task.TargetKey && t.CreatedAt < task.CreatedAt);
            _attempts[task.Id] = attempt;
            var wanted = _answers.TryGetValue(task.TaskType, out var answer) ? answer(attempt) : "";
            Story.Add($"{task.TaskType}:{wanted ?? "-"}");
            if (wanted is null)
            {
                continue;
            }

            Clock.MoveTo(Clock.GetUtcNow().AddMinutes(10));
            var behaviour = new BehaviourBook().For(task.TaskType) with { Attempts = null, Actions = wanted.Length == 0 ? null : new Dictionary<string, double> { [wanted] = 1 } };
            await _actor.DecideAsync(task.Id, behaviour, $"{task.Reference}|{task.ActivityId}|{task.TargetKey}", attempt, default);
            return true;
        }

        return false;
    }

    private Task<bool> SelectAsync() => CommitAsync(async services =>
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var round = RoundPlanner.Plan(2025, null, services.GetRequiredService<HolidayRegister>().Current);
        round.Status = RoundStatus.Closed;
        var vendor = SimulatedPeople.Vendors[0];
        var company = new Company { Id = "c1", BusinessNumber = "4028100001", Name = "가람정밀", Representative = "한도윤", MunicipalityCode = "52130", Address = "군산시 산단로 1", RepresentativeEmail = "ceo@example.org", ContactEmail = "staff@example.org", ContactName = "김담당" };
        var application = new Application
        {
            Id = "a1", Number = "2025-JS1-0001", RoundId = round.Id, CompanyId = company.Id, Track = "JS1", MunicipalityCode = "52130", Status = ApplicationStatus.Selected,
            CostItemsJson = """[{"item":"소프트웨어","amount":30000000},{"item":"장비","amount":20000000}]""",
            TotalCost = 50_000_000, SupportAmount = 40_000_000, ProvinceAmount = 20_000_000, MunicipalityAmount = 20_000_000, OwnAmount = 10_000_000,
            VendorName = vendor.Name, VendorBusinessNumber = vendor.BusinessNumber, VendorEmail = vendor.Email, StartedAt = Clock.GetUtcNow(), SubmittedAt = Clock.GetUtcNow(),
        };
        db.AddRange(round, company, application);
        db.Add(Firm("firm-ceo", "대표", company.Id));
        db.Add(Firm("firm-staff", "실무", company.Id));
        await SampleFiles.OfAsync(services, SampleFiles.Staff, null, default);
        await SampleFiles.OfAsync(services, company.BusinessNumber, application.Id, default);
        var project = await services.GetRequiredService<ProjectService>().OpenAsync(application, round);
        Number = project.Number;
        return true;
    });

    private static Person Firm(string id, string position, string companyId)
    {
        var person = SimulatedPeople.New(id, id + "@example.org", id, Area.Company);
        person.Position = position;
        person.CompanyId = companyId;
        return person;
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Integration.Pages;

/// <summary>The real product as Production runs it, on a SQLite file of its own, asked over HTTPS by cookie-keeping visitors.</summary>
public sealed class ProductPages : WebApplicationFactory<Program>
{
    public const string Password = "aVeryLong1Password";
    private static int _people;
    private readonly TemporaryFolder _folder;
    private readonly bool _keepsFolder;

    public ProductPages()
        : this(new TemporaryFolder("pages"), keepsFolder: false)
    {
    }

    /// <summary>On a folder that outlives this run of the product.</summary>
    internal ProductPages(TemporaryFolder folder, bool keepsFolder = true) => (_folder, _keepsFolder) = (folder, keepsFolder);

    public static string RoundId => "R-2026";

    /// <summary>Settings beyond the folder, to be given before the first use.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string DataFolder => _folder.Path;

    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
    }));

    public async Task<Visitor> SignedInAsync(Person person)
    {
        var visitor = Visitor();
        await visitor.OpenAsync("/account/sign-in");
        var answer = await visitor.SubmitAsync(new() { ["Email"] = person.Email!, ["Password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public Task<T> CommitAsync<T>(Func<IServiceProvider, Task<T>> work) =>
        Services.GetRequiredService<ICommitGate>().CommitAsync("test", (services, _) => work(services));

    public Task AddAsync(params object[] rows) => CommitAsync(services =>
    {
        services.GetRequiredService<ProgrammeDbContext>().AddRange(rows);
        return Task.FromResult(true);
    });

    public T Read<T>(Func<ProgrammeDbContext, T> read)
    {
        using var scope = Services.CreateScope();
        return read(scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>());
    }

    public async Task<Person> PersonAsync(Area area, Action<Person>? more = null)
    {
        var number = Interlocked.Increment(ref _people);
        var address = $"person{number}@example.org";
        var person = new Person
        {
            DisplayName = $"Person {number}",
            Area = area,
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            SecurityStamp = "stamp",
        };
        more?.Invoke(person);
        person.PasswordHash = Services.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, Password);
        await AddAsync(person);
        return person;
    }

    public async Task<(Company Company, Person Person)> FirmAsync(string name = "다솔정밀")
    {
        var number = Interlocked.Increment(ref _people);
        var nine = (400_000_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var company = new Company
        {
            Id = $"firm-{number}",
            BusinessNumber = nine + BusinessNumber.CheckDigit(nine),
            Name = name,
            Representative = "한도윤",
            MunicipalityCode = "52710",
            Address = "봉동읍 가람로 1",
            Employees = 30,
            Revenue = 5_000_000_000,
            RepresentativeEmail = "ceo@example.org",
            ContactName = "서지민",
            ContactEmail = "desk@example.org",
            ContactPhone = "063-000-0000",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        await AddAsync(company);
        return (company, await PersonAsync(Area.Company, p => p.CompanyId = company.Id));
    }

    public async Task OpenRoundAsync()
    {
        if (Read(db => db.Set<Round>().Any(r => r.Id == RoundId)))
        {
            return;
        }

        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await AddAsync(new Round
        {
            Id = RoundId,
            Year = 2026,
            Title = "2026년 전북형 스마트공장",
            Status = RoundStatus.Open,
            OpenAt = now.AddDays(-1),
            CloseAt = now.AddDays(10),
            SelectAt = now.AddDays(60),
            AgreementDueAt = now.AddDays(90),
            StartAt = now.AddDays(90),
            EndAt = now.AddDays(300),
            WaitEndAt = now.AddDays(120),
            Tracks = [new RoundTrack { RoundId = RoundId, Code = "JS2", Name = "기초2", Quota = 45, RateBasisPoints = 8000, SupportCap = 80_000_000, MentorWeeks = 8 }],
            Cells = [new RoundCell { RoundId = RoundId, Track = "JS2", MunicipalityCode = "52710", Quota = 4, ProvinceBasisPoints = 6316 }],
        });
    }

    public async Task<Application> ApplicationAsync(Company company, string? number, ApplicationStatus status = ApplicationStatus.Submitted)
    {
        ArgumentNullException.ThrowIfNull(company);
        await OpenRoundAsync();
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var application = new Application
        {
            Id = Guid.NewGuid().ToString("N"),
            Number = number,
            RoundId = RoundId,
            CompanyId = company.Id,
            Track = "JS2",
            MunicipalityCode = company.MunicipalityCode,
            Status = status,
            Title = "설비 자료 수집",
            StartedAt = now,
            SubmittedAt = number is null ? null : now,
        };
        await AddAsync(application);
        return application;
    }

    public async Task<StaffTask> TaskAsync(string group, string form = "[]", string actions = """["적합","부적합"]""", string? companyId = null)
    {
        var task = new StaffTask
        {
            Id = Guid.NewGuid().ToString("N"),
            InstanceId = "none",
            BookmarkId = Guid.NewGuid().ToString("N"),
            DefinitionId = "none",
            DefinitionVersionId = "none",
            ActivityId = "review",
            TaskType = "screening.review",
            Title = "요건 검토",
            Status = StaffTaskStatus.Available,
            CandidateGroup = group,
            CompanyId = companyId,
            FormJson = form,
            ActionsJson = actions,
            CreatedAt = Services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        await AddAsync(task);
        return task;
    }

    /// <summary>A task that a real instance of a small published workflow waits for.</summary>
    public async Task<StaffTask> WaitingTaskAsync(string role, string form = "[]", string actions = """["적합","부적합"]""", string assignee = "")
    {
        var id = $"test-{Interlocked.Increment(ref _people)}";
        var ports = JsonNode.Parse(actions)!.AsArray().Select(a => a!.ToString()).ToList();
        var ask = new JsonObject { ["id"] = "ask", ["name"] = "요건 검토", ["type"] = "Elsa.UserTask", ["version"] = 1 };
        foreach (var (name, value) in new[] { ("title", "요건 검토"), ("taskType", "screening.review"), ("role", role), ("assignee", assignee), ("form", form), ("actions", actions) })
        {
            ask[name] = new JsonObject { ["typeName"] = name is "form" or "actions" ? "Object" : "String", ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = value } };
        }

        var definition = new JsonObject
        {
            ["id"] = id + ":1", ["definitionId"] = id, ["name"] = id, ["version"] = 1, ["isLatest"] = true,
            ["root"] = new JsonObject
            {
                ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1,
                ["activities"] = new JsonArray(new JsonObject { ["id"] = "start", ["type"] = "Elsa.Start", ["version"] = 1 }, ask, new JsonObject { ["id"] = "end", ["type"] = "Elsa.End", ["version"] = 1 }),
                ["connections"] = new JsonArray([Connection("start", "Done", "ask"), .. ports.Select(p => Connection("ask", p, "end"))]),
            },
        };
        await CommitAsync(async services =>
        {
            var publisher = services.GetRequiredService<IDefinitionPublisher>();
            await publisher.SaveDraftAsync(DefinitionJson.ReadOne(definition.ToJsonString()), new DefinitionChange("test"));
            return await publisher.PublishAsync(id, new DefinitionChange("test"));
        });
        var instance = await CommitAsync(services => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(id)));
        return Read(db => db.Set<StaffTask>().Single(t => t.InstanceId == instance));

        static JsonNode Connection(string from, string port, string to) => new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = port }, ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Production");
        builder.UseSetting("Data:Folder", _folder.Path);
        builder.UseSetting("DataFolder", _folder.Path);
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!_keepsFolder)
        {
            _folder.Dispose();
        }
    }
}

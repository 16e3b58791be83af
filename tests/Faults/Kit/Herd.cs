using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Faults.Kit;

/// <summary>Firms with finished drafts that all wait for the last minute of one call.</summary>
internal static class Herd
{
    public static string AddressOf(int firm) => string.Create(CultureInfo.InvariantCulture, $"firm{firm:000}@example.org");

    public static string DraftOf(int firm) => string.Create(CultureInfo.InvariantCulture, $"draft-{firm:000}");

    /// <param name="late">So many of them, the last ones, began their draft at the closing instant: no grace is theirs.</param>
    public static Task GatherAsync(FaultWorld world, int firms, int late, DateTimeOffset closeAt) => world.Services.GetRequiredService<ICommitGate>().CommitAsync("test.herd", async (services, ct) =>
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var round = RoundPlanner.Plan(2026, null, services.GetRequiredService<HolidayRegister>().Current);
        (round.Status, round.OpenAt, round.CloseAt, round.GraceMinutes) = (RoundStatus.Open, closeAt.AddDays(-10), closeAt, 1);
        db.Add(round);
        using var paper = new MemoryStream("종이"u8.ToArray());
        var blob = await services.GetRequiredService<IFileStore>().SaveAsync("paper", paper, ct);
        services.GetRequiredService<FileRegister>().Add("paper", "paper.pdf", "application/pdf", blob, null, null);
        var person = new Person { DisplayName = "대표", Area = Area.Company };
        var hash = new PasswordHasher<Person>().HashPassword(person, OfficeSession.Password);
        for (var firm = 0; firm < firms; firm++)
        {
            AddFirm(db, firm, hash);
            db.Add(Draft(firm, round, firm < firms - late ? closeAt.AddDays(-1) : closeAt));
            foreach (var kind in DocumentKinds.All.Where(k => k.Required))
            {
                db.Add(new ApplicationDocument { Id = $"{DraftOf(firm)}-{kind.Key}", ApplicationId = DraftOf(firm), Kind = kind.Key, FileId = "paper", Version = 1, UploadedAt = closeAt.AddDays(-1) });
            }
        }
    });

    /// <summary>The call ends then: as an officer would set it, before the last firm is ready.</summary>
    public static Task CloseAtAsync(FaultWorld world, DateTimeOffset closeAt) => world.Services.GetRequiredService<ICommitGate>().CommitAsync("test.close", async (services, ct) =>
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var was = await db.Set<Round>().Select(r => r.CloseAt).SingleAsync(ct);
        await db.Set<Application>().Where(a => a.StartedAt == was).ExecuteUpdateAsync(set => set.SetProperty(a => a.StartedAt, closeAt), ct);
        await db.Set<Round>().ExecuteUpdateAsync(set => set.SetProperty(r => r.CloseAt, closeAt), ct);
    });

    private static void AddFirm(ProgrammeDbContext db, int firm, string passwordHash)
    {
        var nine = (410_000_000 + firm).ToString(CultureInfo.InvariantCulture);
        var id = string.Create(CultureInfo.InvariantCulture, $"firm-{firm:000}");
        var address = AddressOf(firm);
        db.Add(new Company
        {
            Id = id, BusinessNumber = nine + BusinessNumber.CheckDigit(nine), Name = "기업 " + id, Representative = "한도윤", MunicipalityCode = "52710", Address = "봉동읍 가람로 1",
            Employees = 30, Revenue = 5_000_000_000, RepresentativeEmail = "ceo-" + address, ContactName = "서지민", ContactEmail = "desk-" + address, ContactPhone = "063-000-0000",
        });
        db.Add(new Person
        {
            DisplayName = "담당 " + id, Area = Area.Company, CompanyId = id, UserName = address, NormalizedUserName = address.ToUpperInvariant(),
            Email = address, NormalizedEmail = address.ToUpperInvariant(), SecurityStamp = id, PasswordHash = passwordHash,
        });
    }

    private static Application Draft(int firm, Round round, DateTimeOffset startedAt) => new()
    {
        Id = DraftOf(firm),
        RoundId = round.Id,
        CompanyId = string.Create(CultureInfo.InvariantCulture, $"firm-{firm:000}"),
        Track = "JS2",
        MunicipalityCode = "52710",
        Status = ApplicationStatus.Draft,
        Title = "설비 자료 수집",
        StartedAt = startedAt,
        TotalCost = 90_000_000,
        CostItemsJson = """[{"item":"설비","amount":60000000},{"item":"소프트웨어","amount":30000000}]""",
        AnswersJson = new JsonObject { ["ownFunding"] = "자체 자금" }.ToJsonString(),
        VendorName = "한빛시스템",
        VendorBusinessNumber = "4028100001",
        VendorEmail = "sales@vendor.example",
    };
}

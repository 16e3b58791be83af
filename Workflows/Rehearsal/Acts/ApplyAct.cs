using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Data.Seed;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Rehearsal.Acts;

/// <summary>Firms begin a draft, attach their papers and send it when the call's arrival curve says so; some never send it, some click twice.</summary>
internal sealed class ApplyAct : ISpontaneousAct
{
    public async Task<IReadOnlyList<PlannedAct>> PlanAsync(RehearsalWorld world, CancellationToken cancellationToken)
    {
        var rounds = await world.Db.Set<Round>().AsNoTracking()
            .Where(r => r.Year == world.Options.Year && r.ParentRoundId == null && r.Status == RoundStatus.Open)
            .ToListAsync(cancellationToken);
        var acts = new List<PlannedAct>();
        foreach (var round in rounds)
        {
            var sent = (await (from application in world.Db.Set<Application>().AsNoTracking()
                               join company in world.Db.Set<Company>().AsNoTracking() on application.CompanyId equals company.Id
                               where application.RoundId == round.Id
                               select new { company.BusinessNumber, IsSent = application.Number != null })
                .ToListAsync(cancellationToken)).ToLookup(a => a.BusinessNumber, a => a.IsSent);
            foreach (var firm in SimulatedFirms.Of(round, world.Options, world.Dice))
            {
                Plan(world, round, firm, sent[firm.BusinessNumber], acts);
            }
        }

        return acts;
    }

    private static void Plan(RehearsalWorld world, Round round, SimulatedFirm firm, IEnumerable<bool> known, List<PlannedAct> acts)
    {
        var begins = firm.ArrivesAt - TimeSpan.FromHours(2 + (world.Dice.Roll(firm.BusinessNumber, "draft") * 48));
        var opened = round.OpenAt.AddMinutes(1 + (world.Dice.Roll(firm.BusinessNumber, "draft") * 20));
        if (!known.Any())
        {
            acts.Add(new PlannedAct(begins < opened ? opened : begins, "draft|" + firm.BusinessNumber, ct => BeginAsync(world, round.Id, firm, ct)));
        }

        if (firm.Sends && !known.Any(isSent => isSent))
        {
            acts.Add(new PlannedAct(firm.ArrivesAt < opened.AddMinutes(30) ? opened.AddMinutes(30) : firm.ArrivesAt, "submit|" + firm.BusinessNumber, ct => SubmitAsync(world, round.Id, firm, ct)));
        }
    }

    private static Task BeginAsync(RehearsalWorld world, string roundId, SimulatedFirm firm, CancellationToken cancellationToken) =>
        world.Gate.CommitAsync("rehearsal.draft", async (services, ct) =>
        {
            var company = await RegisterAsync(world, services, firm, ct);
            var applications = services.GetRequiredService<ApplicationService>();
            var draft = await applications.BeginAsync(roundId, company.Id, ct);
            await services.GetRequiredService<ProgrammeDbContext>().SaveChangesAsync(ct);
            await applications.SaveAsync(draft.Id, Form(world, firm), ct);
            var paper = await SampleFiles.OfAsync(services, firm.BusinessNumber, draft.Id, ct);
            foreach (var kind in DocumentKinds.All.Where(k => k.Required))
            {
                await applications.AttachAsync(draft.Id, kind.Key, paper, ct);
            }
        }, cancellationToken);

    private static async Task SubmitAsync(RehearsalWorld world, string roundId, SimulatedFirm firm, CancellationToken cancellationToken)
    {
        var clicks = firm.ClicksTwice ? 2 : 1;
        var numbers = new HashSet<string?>();
        for (var click = 0; click < clicks; click++)
        {
            var result = await world.Gate.CommitAsync("application.submit", async (services, ct) =>
            {
                var db = services.GetRequiredService<ProgrammeDbContext>();
                var id = await db.Set<Application>()
                    .Where(a => a.RoundId == roundId && db.Set<Company>().Any(c => c.Id == a.CompanyId && c.BusinessNumber == firm.BusinessNumber))
                    .Select(a => a.Id).SingleAsync(ct);
                return await services.GetRequiredService<ApplicationService>().SubmitAsync(id, cancellationToken: ct);
            }, cancellationToken);
            if (!result.IsAccepted)
            {
                world.Problems.Add($"{firm.Name} could not submit: {string.Join("; ", result.Faults.Select(f => $"{f.Key} {f.Value}"))}");
            }

            numbers.Add(result.Number);
        }

        if (numbers.Count > 1)
        {
            world.Problems.Add($"{firm.Name} clicked twice and got {string.Join(" and ", numbers)}.");
        }
    }

    private static async Task<Company> RegisterAsync(RehearsalWorld world, IServiceProvider services, SimulatedFirm firm, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var (company, faults) = await services.GetRequiredService<CompanyService>().RegisterAsync(new CompanyForm
        {
            BusinessNumber = firm.BusinessNumber,
            Name = firm.Name,
            Representative = firm.Representative,
            MunicipalityCode = firm.MunicipalityCode,
            Address = Municipalities.MunicipalityCatalog.NameOf(firm.MunicipalityCode) + " " + SimulatedNames.Shipped.Street + " " + world.Dice.Between(1, 300, firm.BusinessNumber, "address"),
            Employees = world.Dice.Between(5, firm.Track == "JS1" ? 19 : 80, firm.BusinessNumber, "employees"),
            Revenue = world.Dice.Between(8, firm.Track == "JS1" ? 49 : 200, firm.BusinessNumber, "revenue") * 100_000_000L,
            RepresentativeEmail = firm.RepresentativeEmail,
            ContactName = firm.Contact,
            ContactEmail = firm.ContactEmail,
            ContactPhone = "063-000-0000",
        }, cancellationToken);
        if (company is null)
        {
            throw new RehearsalFailedException($"{firm.Name} could not register: {string.Join("; ", faults.Values)}");
        }

        AddPerson(db, "firm-ceo-" + firm.BusinessNumber, firm.RepresentativeEmail, firm.Representative, "대표", company.Id);
        AddPerson(db, "firm-staff-" + firm.BusinessNumber, firm.ContactEmail, firm.Contact, "실무", company.Id);
        return company;
    }

    private static void AddPerson(ProgrammeDbContext db, string id, string email, string name, string position, string companyId)
    {
        var person = SimulatedPeople.New(id, email, name, Area.Company);
        person.Position = position;
        person.CompanyId = companyId;
        db.Add(person);
    }

    private static ApplicationForm Form(RehearsalWorld world, SimulatedFirm firm)
    {
        var vendor = SimulatedPeople.Vendors[world.Dice.Between(0, SimulatedPeople.Vendors.Count - 1, firm.BusinessNumber, "vendor")];
        var items = CostPlan.Items(world.Dice, firm);
        return new ApplicationForm
        {
            Track = firm.Track,
            MunicipalityCode = firm.MunicipalityCode,
            Title = firm.Name + " " + SimulatedNames.Shipped.ProjectTitle,
            CostItems = items,
            TotalCost = items.Sum(i => i.Amount),
            VendorName = vendor.Name,
            VendorBusinessNumber = vendor.BusinessNumber,
            VendorEmail = vendor.Email,
            BonusClaimed = world.Dice.Roll(firm.BusinessNumber, "bonus") switch { < 0.5 => 0, < 0.85 => world.Dice.Between(1, 3, firm.BusinessNumber, "bonus-points"), _ => world.Dice.Between(4, 5, firm.BusinessNumber, "bonus-points") },
            Answers = new JsonObject { ["ownFunding"] = SimulatedNames.Shipped.OwnFunding, ["consentPrivacy"] = true, ["consentPledge"] = true },
        };
    }
}

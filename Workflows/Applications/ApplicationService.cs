using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Applications;

/// <summary>A firm's application from its first draft to its number. Every method belongs to the caller's commit (<see cref="ICommitGate"/>).</summary>
public sealed class ApplicationService(ProgrammeDbContext db, NumberAllotter numbers, IWorkflowRuntime runtime, TimeProvider clock)
{
    /// <summary>The firm's draft of the round, begun now when there is none.</summary>
    public async Task<Application> BeginAsync(string roundId, string companyId, CancellationToken cancellationToken = default)
    {
        var draft = await db.Set<Application>().FirstOrDefaultAsync(
            a => a.RoundId == roundId && a.CompanyId == companyId && a.Status == ApplicationStatus.Draft, cancellationToken);
        if (draft is not null)
        {
            return draft;
        }

        var company = await db.Set<Company>().FindAsync([companyId], cancellationToken)
            ?? throw new InvalidOperationException($"There is no company {companyId}.");
        draft = new Application
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            RoundId = roundId,
            CompanyId = companyId,
            Track = "",
            MunicipalityCode = company.MunicipalityCode,
            StartedAt = clock.GetUtcNow(),
        };
        db.Add(draft);
        return draft;
    }

    /// <summary>Keeps what was typed, complete or not, and computes the split as far as it goes.</summary>
    public async Task<Application> SaveAsync(string applicationId, ApplicationForm form, CancellationToken cancellationToken = default)
    {
        var application = await DraftAsync(applicationId, cancellationToken);
        await FillAsync(application, form, cancellationToken);
        return application;
    }

    /// <summary>Attaches a stored file as the newest version of a document.</summary>
    public async Task<ApplicationDocument> AttachAsync(string applicationId, string kind, StoredFile file, CancellationToken cancellationToken = default)
    {
        var known = await DocumentsAsync(applicationId, cancellationToken);
        var document = new ApplicationDocument
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            ApplicationId = applicationId,
            Kind = kind,
            FileId = file.Id,
            Version = known.Where(d => d.Kind == kind).Select(d => d.Version).DefaultIfEmpty().Max() + 1,
            UploadedAt = clock.GetUtcNow(),
        };
        db.Add(document);
        return document;
    }

    /// <summary>Sends the draft. Sent twice it gives the same number; with faults nothing is sent.</summary>
    /// <param name="lastWords">What was filled in on the page that sends; kept in the same commit.</param>
    /// <param name="receivedAt">When the request reached the server. It counts, not when its turn to be stored came: a round that was closed in between does not make it late.</param>
    public async Task<SubmitResult> SubmitAsync(string applicationId, ApplicationForm? lastWords = null, DateTimeOffset? receivedAt = null, CancellationToken cancellationToken = default)
    {
        var now = receivedAt ?? clock.GetUtcNow();
        var application = await FindAsync(applicationId, cancellationToken);
        if (application.Number is { } given && application.Status is not (ApplicationStatus.Draft or ApplicationStatus.Missed))
        {
            return new SubmitResult(given, new Dictionary<string, string>());
        }

        if (lastWords is not null && application.Status is (ApplicationStatus.Draft or ApplicationStatus.Missed))
        {
            await FillAsync(application, lastWords, cancellationToken);
        }

        var round = await RoundAsync(application.RoundId, cancellationToken);
        var faults = await FaultsAsync(application, round, now, cancellationToken);
        if (faults.Count > 0)
        {
            return new SubmitResult(null, faults);
        }

        Split(application, round);
        var series = $"{round.Year}-{application.Track}";
        application.Number = $"{series}-{await numbers.NextAsync(series, cancellationToken):0000}";
        application.Status = ApplicationStatus.Submitted;
        application.SubmittedAt = now;
        application.SubmissionHash = Hash(application, await DocumentsAsync(application.Id, cancellationToken));
        // The event's listeners read the row, so it must be there first.
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("application.submitted", application.Number, new JsonObject { ["applicationId"] = application.Id, ["number"] = application.Number }, cancellationToken);
        return new SubmitResult(application.Number, faults);
    }

    /// <summary>Takes an application back before its decision is out; a draft is simply dropped. The workflow that hears it does the rest.</summary>
    /// <returns>False when it is too late.</returns>
    public async Task<bool> WithdrawAsync(string applicationId, string reason, CancellationToken cancellationToken = default)
    {
        var application = await FindAsync(applicationId, cancellationToken);
        if (application.Status == ApplicationStatus.Draft)
        {
            db.Remove(application);
            return true;
        }

        if (application.Status is not (ApplicationStatus.Submitted or ApplicationStatus.Eligible))
        {
            return false;
        }

        await runtime.PublishEventAsync("application.withdrawn", application.Number, new JsonObject { ["reason"] = reason }, cancellationToken);
        return true;
    }

    /// <summary>Marks the drafts of a closed round that were never sent.</summary>
    internal async Task<int> MarkMissedAsync(string roundId, CancellationToken cancellationToken)
    {
        var drafts = await db.Set<Application>().Where(a => a.RoundId == roundId && a.Status == ApplicationStatus.Draft).ToListAsync(cancellationToken);
        drafts.ForEach(d => d.Status = ApplicationStatus.Missed);
        return drafts.Count;
    }

    public async Task<IReadOnlyList<ApplicationDocument>> DocumentsAsync(string applicationId, CancellationToken cancellationToken = default)
    {
        var stored = await db.Set<ApplicationDocument>().Where(d => d.ApplicationId == applicationId).ToListAsync(cancellationToken);
        var fresh = db.Set<ApplicationDocument>().Local.Where(d => d.ApplicationId == applicationId);
        return [.. stored.Union(fresh).OrderBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Version)];
    }

    private async Task<Dictionary<string, string>> FaultsAsync(Application application, Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (round.Status is RoundStatus.Preparing or RoundStatus.Cancelled || now < round.OpenAt)
        {
            return new() { [""] = ApplicationMessages.Of("round.notOpen") };
        }

        if (!ApplicationRules.IsInTime(round, application.StartedAt, now))
        {
            return new() { [""] = ApplicationRules.ClosedMessage(round) };
        }

        // In time and yet missed: it waited for its turn while the round was closed.
        if (application.Status is not (ApplicationStatus.Draft or ApplicationStatus.Missed))
        {
            return new() { [""] = ApplicationMessages.Of("state.gone") };
        }

        var other = await db.Set<Application>().Where(a => a.RoundId == round.Id && a.CompanyId == application.CompanyId && a.Id != application.Id
            && a.Status != ApplicationStatus.Draft && a.Status != ApplicationStatus.Missed && a.Status != ApplicationStatus.Withdrawn)
            .Select(a => a.Number).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            return new() { [""] = ApplicationMessages.Of("company.another", other) };
        }

        var company = await db.Set<Company>().FindAsync([application.CompanyId], cancellationToken)
            ?? throw new InvalidOperationException($"There is no company {application.CompanyId}.");
        var kinds = (await DocumentsAsync(application.Id, cancellationToken)).Select(d => d.Kind).ToHashSet();
        return ApplicationRules.Check(application, company, round, kinds);
    }

    private async Task FillAsync(Application application, ApplicationForm form, CancellationToken cancellationToken)
    {
        application.Track = form.Track ?? application.Track;
        application.MunicipalityCode = form.MunicipalityCode ?? application.MunicipalityCode;
        application.Title = form.Title?.Trim() ?? application.Title;
        application.TotalCost = form.TotalCost ?? application.TotalCost;
        application.VendorName = form.VendorName?.Trim() ?? application.VendorName;
        application.VendorEmail = form.VendorEmail?.Trim() ?? application.VendorEmail;
        application.BonusClaimed = form.BonusClaimed ?? application.BonusClaimed;
        if (form.VendorBusinessNumber is { } vendor)
        {
            application.VendorBusinessNumber = BusinessNumber.Parse(vendor) ?? vendor.Trim()[..Math.Min(10, vendor.Trim().Length)];
        }

        if (form.CostItems is { } items)
        {
            application.CostItemsJson = JsonSerializer.Serialize(items, JsonSerializerOptions.Web);
        }

        if (form.Answers is { } answers)
        {
            application.AnswersJson = Merge(application.AnswersJson, answers);
        }

        Split(application, await RoundAsync(application.RoundId, cancellationToken));
    }

    private async Task<Application> DraftAsync(string id, CancellationToken cancellationToken)
    {
        var application = await FindAsync(id, cancellationToken);
        return application.Status == ApplicationStatus.Draft
            ? application
            : throw new InvalidOperationException(ApplicationMessages.Of("state.submitted"));
    }

    private async Task<Application> FindAsync(string id, CancellationToken cancellationToken) =>
        await db.Set<Application>().FindAsync([id], cancellationToken) ?? throw new InvalidOperationException($"There is no application {id}.");

    private async Task<Round> RoundAsync(string id, CancellationToken cancellationToken) =>
        await db.Set<Round>().FirstAsync(r => r.Id == id, cancellationToken);

    private static void Split(Application application, Round round)
    {
        var split = ApplicationRules.Split(round, application.Track, application.MunicipalityCode, application.TotalCost);
        application.SupportAmount = split?.Support ?? 0;
        application.ProvinceAmount = split?.Province ?? 0;
        application.MunicipalityAmount = split?.Municipality ?? 0;
        application.OwnAmount = split?.Own ?? 0;
    }

    private static string Merge(string json, JsonObject more)
    {
        var answers = JsonNode.Parse(json) as JsonObject ?? [];
        foreach (var (key, value) in more)
        {
            answers[key] = value?.DeepClone();
        }

        return answers.ToJsonString();
    }

    private static string Hash(Application application, IReadOnlyList<ApplicationDocument> documents)
    {
        var content = string.Join('\n', [
            application.Number, application.CompanyId, application.Track, application.MunicipalityCode, application.Title,
            application.TotalCost.ToString(System.Globalization.CultureInfo.InvariantCulture), application.CostItemsJson, application.AnswersJson,
            application.VendorName, application.VendorBusinessNumber, .. documents.Select(d => $"{d.Kind}:{d.Version}:{d.FileId}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}

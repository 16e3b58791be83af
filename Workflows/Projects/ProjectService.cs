using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Projects;

/// <summary>Opens and finds projects. Writes belong to the caller's commit.</summary>
public sealed class ProjectService(ProgrammeDbContext db, NumberAllotter numbers, TimeProvider clock)
{
    /// <summary>Time a firm has for its agreement even when it was selected late.</summary>
    private const int LeastAgreementDays = 30;

    /// <summary>The project of a selected application; asked again it returns the one that exists, so a repeated decision opens nothing twice.</summary>
    public async Task<Project> OpenAsync(Application application, Round round, CancellationToken cancellationToken = default)
    {
        var existing = db.Set<Project>().Local.FirstOrDefault(p => p.ApplicationId == application.Id)
            ?? await db.Set<Project>().FirstOrDefaultAsync(p => p.ApplicationId == application.Id, cancellationToken);
        if (existing is not null)
        {
            return existing;
        }

        var series = string.Create(CultureInfo.InvariantCulture, $"P-{round.Year}-{application.Track}");
        var number = await numbers.NextAsync(series, cancellationToken);
        var now = clock.GetUtcNow();
        var leastDue = now.AddDays(LeastAgreementDays);
        var project = new Project
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{series}-{number:0000}"),
            ApplicationId = application.Id,
            RoundId = round.Id,
            CompanyId = application.CompanyId,
            Track = application.Track,
            MunicipalityCode = application.MunicipalityCode,
            VendorName = application.VendorName,
            VendorBusinessNumber = application.VendorBusinessNumber,
            VendorEmail = application.VendorEmail,
            TotalCost = application.TotalCost,
            SupportAmount = application.SupportAmount,
            ProvinceAmount = application.ProvinceAmount,
            MunicipalityAmount = application.MunicipalityAmount,
            OwnAmount = application.OwnAmount,
            AgreementDueAt = round.AgreementDueAt > leastDue ? round.AgreementDueAt : leastDue,
            StartAt = round.StartAt,
            EndAt = round.EndAt,
            CreatedAt = now,
        };
        db.Add(project);
        return project;
    }

    public Task<Project?> FindAsync(string number, CancellationToken cancellationToken = default) =>
        db.Set<Project>().FirstOrDefaultAsync(p => p.Number == number, cancellationToken);

    public Task<Project?> FindByApplicationAsync(string applicationId, CancellationToken cancellationToken = default) =>
        db.Set<Project>().FirstOrDefaultAsync(p => p.ApplicationId == applicationId, cancellationToken);

    /// <summary>Seats of a cell that a project holds: opened, and not given back before the start.</summary>
    public int CountSeats(string roundId, string track, string municipalityCode) =>
        db.Set<Project>().Count(p => p.RoundId == roundId && p.Track == track && p.MunicipalityCode == municipalityCode && p.Status != ProjectStatus.NotSigned);

    /// <summary>What the municipality owes to the other projects of a cell.</summary>
    public long PledgedByMunicipality(string roundId, string track, string municipalityCode, string exceptNumber) =>
        db.Set<Project>().Where(p => p.RoundId == roundId && p.Track == track && p.MunicipalityCode == municipalityCode && p.Number != exceptNumber
                && p.Status != ProjectStatus.NotSigned && p.Status != ProjectStatus.Terminated)
            .Sum(p => p.MunicipalityAmount);

    /// <summary>Seats given back before the start: what the waiting list may inherit.</summary>
    public int CountReleased(string roundId, string track, string municipalityCode) =>
        db.Set<Project>().Count(p => p.RoundId == roundId && p.Track == track && p.MunicipalityCode == municipalityCode && p.Status == ProjectStatus.NotSigned);
}

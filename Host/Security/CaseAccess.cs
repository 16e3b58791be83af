using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Security;

/// <summary>Which cases and files a person may see. Lists, pages, exports and downloads all ask here, so they never differ.</summary>
internal sealed class CaseAccess(ProgrammeDbContext db)
{
    /// <summary>The applications this person may see; drafts are their firm's alone.</summary>
    public IQueryable<Application> Visible(ClaimsPrincipal user)
    {
        var all = db.Set<Application>().AsNoTracking();
        var id = user.Id();
        switch (user.Area())
        {
            case Area.Admin or Area.Province or Area.Institute:
                return all.Where(a => a.Number != null);
            case Area.Municipality when user.MunicipalityCode() is { } code:
                return all.Where(a => a.Number != null && a.MunicipalityCode == code);
            case Area.Company when user.CompanyId() is { } company:
                return all.Where(a => a.CompanyId == company);
            case Area.Vendor when user.VendorBrn() is { } vendor:
                return all.Where(a => a.Number != null && a.VendorBusinessNumber == vendor);
            case Area.Evaluator or Area.Mentor or Area.Inspector:
                return all.Where(a => a.Number != null && db.Set<StaffTask>().Any(t => t.ApplicationId == a.Id && t.AssigneeId == id));
            default:
                return all.Where(a => false);
        }
    }

    public Task<bool> MaySeeAsync(ClaimsPrincipal user, string applicationId, CancellationToken cancellationToken) =>
        Visible(user).AnyAsync(a => a.Id == applicationId, cancellationToken);

    public async Task<bool> MayReadAsync(ClaimsPrincipal user, StoredFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.UploadedBy is not null && file.UploadedBy == user.Id())
        {
            return true;
        }

        if (file.CaseKey is not { } key)
        {
            return user.Area() is Area.Admin or Area.Province or Area.Institute;
        }

        var applicationId = await db.Set<Application>().Where(a => a.Id == key || a.Number == key).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await db.Set<Project>().Where(p => p.Number == key).Select(p => p.ApplicationId).FirstOrDefaultAsync(cancellationToken);
        return applicationId is null
            ? user.Area() is Area.Admin or Area.Province or Area.Institute
            : await MaySeeAsync(user, applicationId, cancellationToken);
    }
}

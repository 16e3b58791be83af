using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages.Company.Letters;

/// <summary>Mails a firm may read again: those to its own addresses or its vendor's, never those to officers about it.</summary>
internal sealed class OwnLetters(ProgrammeDbContext db)
{
    public IQueryable<OutboxMessage> Of(ClaimsPrincipal user)
    {
        var me = user.Id();
        var company = user.CompanyId();
        var addresses = db.Set<Workflows.Companies.Company>().Where(c => c.Id == company)
            .Select(c => c.ContactEmail).Union(db.Set<Workflows.Companies.Company>().Where(c => c.Id == company).Select(c => c.RepresentativeEmail))
            .Union(db.Set<Workflows.Accounts.Person>().Where(p => p.Id == me && p.Email != null).Select(p => p.Email!));
        return db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.Status != OutboxStatus.Cancelled && addresses.Contains(m.Recipient) && (m.CompanyId == null || m.CompanyId == company || company == null));
    }
}

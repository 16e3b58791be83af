using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Workflows.Accounts;

/// <summary>The tables ASP.NET Core Identity's stores expect. The context descends from the engine's, so they are mapped here instead of inherited.</summary>
internal static class IdentityMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<IdentityRole>(role =>
        {
            role.ToTable("identity_roles");
            role.HasKey(r => r.Id);
            role.Property(r => r.Id).HasMaxLength(100);
            role.Property(r => r.Name).HasMaxLength(256);
            role.Property(r => r.NormalizedName).HasMaxLength(256);
            role.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
            role.HasIndex(r => r.NormalizedName).IsUnique();
        });
        model.Entity<IdentityUserRole<string>>(link =>
        {
            link.ToTable("identity_person_roles");
            link.HasKey(l => new { l.UserId, l.RoleId });
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId);
            link.HasOne<IdentityRole>().WithMany().HasForeignKey(l => l.RoleId);
        });
        model.Entity<IdentityUserClaim<string>>(claim =>
        {
            claim.ToTable("identity_person_claims");
            claim.HasOne<Person>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityRoleClaim<string>>(claim =>
        {
            claim.ToTable("identity_role_claims");
            claim.HasOne<IdentityRole>().WithMany().HasForeignKey(c => c.RoleId);
        });
        model.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("identity_person_logins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("identity_person_tokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<Person>().WithMany().HasForeignKey(t => t.UserId);
        });
    }
}

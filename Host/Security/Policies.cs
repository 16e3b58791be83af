using Microsoft.AspNetCore.Authorization;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Host.Security;

/// <summary>Who may enter which part of the product. What they see inside is decided row by row.</summary>
internal static class Policies
{
    public const string Applicant = nameof(Applicant);
    public const string Staff = nameof(Staff);
    public const string Office = nameof(Office);
    public const string Admin = nameof(Admin);

    public static void AddPolicies(this AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Applicant, p => p.RequireRole(Names(Area.Company, Area.Vendor)));
        options.AddPolicy(Staff, p => p.RequireRole(Names(
            Area.Admin, Area.Province, Area.Municipality, Area.Institute, Area.Evaluator, Area.Mentor, Area.Inspector)));
        options.AddPolicy(Office, p => p.RequireRole(Names(Area.Admin, Area.Province, Area.Municipality, Area.Institute)));
        options.AddPolicy(Admin, p => p.RequireRole(Names(Area.Admin)));
    }

    private static string[] Names(params Area[] areas) => [.. areas.Select(a => a.ToString())];
}

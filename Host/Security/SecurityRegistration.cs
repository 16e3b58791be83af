using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Security;

internal static class SecurityRegistration
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        // Only in Development, on the maker's own machine, a session may travel without TLS.
        var secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        var prefix = environment.IsDevelopment() ? "" : "__Host-";
        services.AddIdentity();
        services.AddScoped<SessionCookie>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<CaseAccess>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = prefix + "sf-session";
            options.Cookie.SecurePolicy = secure;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromMinutes(SessionCookie.IdleMinutes);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/sign-in";
            options.EventsType = typeof(SessionCookie);
        });
        services.AddAuthorization(Policies.AddPolicies);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = prefix + "sf-form";
            options.Cookie.SecurePolicy = secure;
            options.Cookie.HttpOnly = true;
            options.HeaderName = "X-Form-Token";
        });
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddProblemDetails();
        AddKeys(services, configuration);
        AddProxies(services, configuration);
        return services;
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHttpsOnly();
            app.UseHsts();
        }

        app.UseSecurityHeaders();
        app.UseProblemAnswers();
    }

    private static void AddIdentity(this IServiceCollection services) => services
        .AddIdentityCore<Person>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Password.RequiredLength = 10;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        })
        .AddErrorDescriber<KoreanIdentityErrors>()
        .AddEntityFrameworkStores<ProgrammeDbContext>()
        .AddDefaultTokenProviders()
        .Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 600_000);

    /// <summary>Cookies survive a restart and hold on every node: their keys are in the database, encrypted where a certificate is named.</summary>
    private static void AddKeys(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<StoredKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<StoredKeys>((options, keys) => options.XmlRepository = keys);
        var protection = services.AddDataProtection().SetApplicationName("SmartFactory");
        if (configuration["Security:KeyCertificate:Path"] is { Length: > 0 } path)
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, configuration["Security:KeyCertificate:Password"]));
        }
    }

    /// <summary>Addresses in forwarded headers are believed from the named proxies only.</summary>
    private static void AddProxies(IServiceCollection services, IConfiguration configuration) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("Security:KnownProxies").Get<string[]>() ?? [])
        {
            options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        }

        if (options.KnownProxies.Count == 0)
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
        }
    });
}

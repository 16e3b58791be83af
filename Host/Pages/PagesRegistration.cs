using Microsoft.AspNetCore.ResponseCompression;
using SmartFactory.Host.Designer;
using SmartFactory.Host.Idempotency;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Pages;

internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<StaffMenu>();
        services.AddScoped<Inbox.InboxQuery>();
        services.AddScoped<Tasks.TaskDesk>();
        services.AddScoped<Cases.CaseReader>();
        services.AddScoped<Cases.CaseList>();
        services.AddScoped<Company.Letters.OwnLetters>();
        services.AddScoped<Company.CompanyTasks>();
        services.AddScoped<Host.Files.UploadDesk>();
        services.AddRazorPages(Conventions).AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);

        // Style sheets, scripts and pictures only: pages carry a form token and are never compressed together with what a visitor sends.
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseDesignerFiles();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public,max-age=31536000,immutable" : "public,max-age=3600",
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseIdempotency();
        app.MapRazorPages();
        Account.Session.Map(app);
        Host.Files.DownloadFile.Map(app);
        Documents.ShowDocument.Map(app);
        Letters.ShowLetter.Map(app);
        Links.MailLinks.Map(app);
        Admin.Definitions.DownloadDefinition.Map(app);
        Admin.Designer.StudioAddresses.Map(app);
        Health.Map(app);
        Cases.ExportCases.Map(app);
    }

    /// <summary>Who may enter which folder; whatever is not named here needs a signed-in person (the fallback policy).</summary>
    private static void Conventions(Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions options)
    {
        options.Conventions.AllowAnonymousToFolder("/Public");
        options.Conventions.AllowAnonymousToFolder("/Error");
        options.Conventions.AuthorizeFolder("/Company", Policies.Applicant);
        options.Conventions.AuthorizeFolder("/Inbox", Policies.Staff);
        options.Conventions.AuthorizeFolder("/Cases", Policies.Staff);
        options.Conventions.AuthorizeFolder("/Admin", Policies.Admin);
    }
}

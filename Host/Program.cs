using SmartFactory.Engine;
using SmartFactory.Engine.Api;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Scheduling;
using SmartFactory.Host;
using SmartFactory.Host.Adapters;
using SmartFactory.Host.Backups;
using SmartFactory.Host.Commands;
using SmartFactory.Host.Components;
using SmartFactory.Host.Idempotency;
using SmartFactory.Host.Operations;
using SmartFactory.Host.Pages;
using SmartFactory.Host.Pages.Dev;
using SmartFactory.Host.Rehearsals;
using SmartFactory.Host.Security;
using SmartFactory.Workflows;

if (await CommandLine.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();

builder.Configuration.Sources.Insert(0, QuietLog.Source);
builder.Services.AddDemonstration(builder.Configuration, builder.Environment);
builder.Services.AddEngine().AddPersistence(ProductData.Database(builder.Configuration, builder.Environment)).AddWorkflows();
builder.Services.AddIdempotency();
builder.Services.AddApi();
builder.Services.AddAdapters(builder.Configuration, builder.Environment);
builder.Services.AddBackups(builder.Configuration, builder.Environment);
builder.Services.AddScheduling(ProductData.Scheduling(builder.Configuration));
builder.Services.AddOperations(builder.Configuration, builder.Environment);
builder.Services.AddRehearsals(builder.Configuration);
builder.Services.AddSecurity(builder.Configuration, builder.Environment);
builder.Services.AddComponents();
builder.Services.AddPages();

var app = builder.Build();
try
{
    await app.PrepareAsync();
}
catch (Exception refusal) when (refusal is DatabaseRefusedException or DatabaseInUseException)
{
    // Somebody has to read it: the reason and what to do, not where in the program it was found.
    app.Logger.LogCritical("{Reason}", refusal.Message);
    await app.DisposeAsync();
    return 1;
}

app.UseArrival();
app.UseSecurity();
app.MapPages();
app.MapApi(Policies.Admin, receivesRequests: app.Configuration.GetValue("Workflows:ReceiveRequests", false));
await app.RunAsync();
return 0;

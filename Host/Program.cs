using SmartFactory.Host.Components;
using SmartFactory.Host.Pages;
using SmartFactory.Host.Pages.Dev;
using SmartFactory.Host.Security;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddDemonstration(builder.Configuration, builder.Environment);
builder.Services.AddSecurity(builder.Configuration, builder.Environment);
builder.Services.AddComponents();
builder.Services.AddPages();

var app = builder.Build();
app.UseSecurity();
app.MapPages();
await app.RunAsync();

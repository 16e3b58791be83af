namespace SmartFactory.Host.Pages.Dev;

internal sealed record DemonstrationPerson(string Id, string Name, string? Position, string Office);

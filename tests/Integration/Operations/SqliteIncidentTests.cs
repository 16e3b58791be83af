using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Operations;

public sealed class SqliteIncidentTests : IncidentContract
{
    private protected override Task<TaskOffice> OpenAsync() => TaskOffice.OpenAsync();
}

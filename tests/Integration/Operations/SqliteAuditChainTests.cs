using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Operations;

public sealed class SqliteAuditChainTests : AuditChainContract
{
    private protected override Task<TaskOffice> OpenAsync() => TaskOffice.OpenAsync();
}

using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Stores;

public sealed class SqliteSharedRowTests : SharedRowContract
{
    private protected override Task<TaskOffice> OpenAsync() => TaskOffice.OpenAsync();
}

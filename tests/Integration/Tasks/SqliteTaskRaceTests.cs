using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Tasks;

public sealed class SqliteTaskRaceTests : TaskRaceContract
{
    private protected override Task<TaskOffice> OpenAsync() => TaskOffice.OpenAsync();
}

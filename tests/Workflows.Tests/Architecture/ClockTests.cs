namespace SmartFactory.Workflows.Tests.Architecture;

public sealed class ClockTests
{
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    public void The_machines_clock_is_banned_by_name(string symbol) =>
        Assert.Contains(SourceTree.ReadLines("BannedSymbols.txt"), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void Nobody_switches_the_ban_off()
    {
        var files = SourceTree.CSharp().Concat(SourceTree.Projects())
            .Append("Directory.Build.props").Append(".editorconfig")
            .Where(file => !file.EndsWith("ClockTests.cs", StringComparison.Ordinal));

        Assert.DoesNotContain(files, file => SourceTree.Read(file).Contains("RS0030", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_are_errors_everywhere()
    {
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", SourceTree.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.DoesNotContain(SourceTree.Projects(), file => SourceTree.Read(file).Contains("TreatWarningsAsErrors", StringComparison.Ordinal));
    }
}

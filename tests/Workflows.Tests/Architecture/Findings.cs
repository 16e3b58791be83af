namespace SmartFactory.Workflows.Tests.Architecture;

internal static class Findings
{
    /// <summary>Fails with every finding on a line of its own: a shortened list would have to be asked for again.</summary>
    public static void ShouldBeNone(IEnumerable<string> findings)
    {
        var all = findings.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}

using SmartFactory.Conformance;

namespace SmartFactory.Engine.Tests.Conformance;

public sealed class VectorTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "vectors");

    public static TheoryData<string> Vectors() => [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task What_Elsa_did_this_engine_does(string file)
    {
        var outcome = await VectorRunner.RunAsync(Path.Combine(Folder, file));

        Assert.True(outcome.Passed, outcome.Difference);
    }

    [Fact]
    public async Task A_vector_with_another_answer_fails()
    {
        var changed = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(changed, (await File.ReadAllTextAsync(Path.Combine(Folder, "001-sequence-basic.json"))).Replace("\"Finished\"", "\"Suspended\"", StringComparison.Ordinal));

        var outcome = await VectorRunner.RunAsync(changed);

        File.Delete(changed);
        Assert.False(outcome.Passed);
        Assert.Contains("status", outcome.Difference, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_as_many_vectors_as_were_recorded_for_us() =>
        Assert.Equal(99, Directory.EnumerateFiles(Folder, "*.json").Count(f => string.CompareOrdinal(Path.GetFileName(f), "3") < 0));
}

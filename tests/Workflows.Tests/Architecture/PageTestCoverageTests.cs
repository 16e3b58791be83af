using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Tests.Architecture;

public sealed partial class PageTestCoverageTests
{
    /// <summary>Pages that a test reaches without naming their address, with the reason.</summary>
    private static readonly Dictionary<string, string> ReachedOtherwise = new()
    {
        ["/error/{status:int}"] = "shown by the status tests of every page that answers 404, 403 or 500",
    };

    [Fact]
    public void Every_page_has_a_page_test()
    {
        var tests = SourceTree.Files("tests/Integration/Pages", "*.cs").Concat(SourceTree.Files("tests/Browser", "*.cs")).Select(SourceTree.Read).ToList();
        var pages = SourceTree.Files("Host/Pages", "*.cshtml").Select(file => (file, address: Address(file))).Where(page => page.address is not null).ToList();

        Assert.True(pages.Count > 5, "The pages were not found: this test looks in the wrong place.");
        Findings.ShouldBeNone(pages
            // Browser/PageTests visits every page that needs nothing to be known.
            .Where(page => page.address!.Contains('{', StringComparison.Ordinal) && !ReachedOtherwise.ContainsKey(page.address!) && !tests.Any(test => Mentions(test, page.address!)))
            .Select(page => $"page without a page test: {page.file} ({page.address})"));
    }

    [Fact]
    public void Every_page_says_its_address()
    {
        var silent = SourceTree.Files("Host/Pages", "*.cshtml")
            .Where(file => SourceTree.ReadLines(file) is [var first, ..] && first.Trim() == "@page");

        Findings.ShouldBeNone(silent.Select(file => $"{file}: @page without an address"));
    }

    /// <summary>"/company/applications/{id}/firm" is mentioned by "/company/applications/ANYTHING/firm".</summary>
    private static bool Mentions(string test, string address)
    {
        var pattern = string.Join('/', address.Trim('/').Split('/').Select(part => part.Contains('{', StringComparison.Ordinal) ? "[^/\"\n]+" : Regex.Escape(part)));
        return Regex.IsMatch(test, "[\"/]" + pattern + "(?![a-z-])");
    }

    private static string? Address(string file)
    {
        var match = PageDirective().Match(SourceTree.Read(file));
        return match.Success ? match.Groups["address"].Value : null;
    }

    [GeneratedRegex("""^@page "(?<address>[^"]+)"$""", RegexOptions.Multiline)]
    private static partial Regex PageDirective();
}

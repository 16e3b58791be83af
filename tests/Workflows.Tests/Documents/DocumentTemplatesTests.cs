using System.Text.Json.Nodes;
using SmartFactory.Workflows.Documents;

namespace SmartFactory.Workflows.Tests.Documents;

public sealed class DocumentTemplatesTests
{
    private static readonly DocumentTemplates Templates = new();

    [Fact]
    public void Every_kind_of_document_has_a_builder_and_every_builder_a_template()
    {
        var builders = typeof(IDocumentContent).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IDocumentContent))).ToList();
        Assert.Equal(Templates.Kinds.Count(), builders.Count);
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("call")]
    [InlineData("selection-report")]
    public void A_document_stands_by_itself(string kind)
    {
        var html = Templates.Render(kind, []);
        Assert.Contains("@page", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_a_firm_typed_stays_text()
    {
        var html = Templates.Render("receipt", new JsonObject { ["companyName"] = "<img src=x onerror=alert(1)>㈜", ["costItems"] = new JsonArray(new JsonObject { ["item"] = "{{style}}", ["amount"] = "1,000" }) });
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("{{style}}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void False_and_absent_values_are_not_printed()
    {
        Assert.DoesNotContain("유예", Templates.Render("call", new JsonObject { ["grace"] = null }), StringComparison.Ordinal);
        Assert.Contains("30분의 유예", Templates.Render("call", new JsonObject { ["grace"] = "30" }), StringComparison.Ordinal);
    }
}

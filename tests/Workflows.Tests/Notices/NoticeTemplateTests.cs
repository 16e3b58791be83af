using SmartFactory.Workflows.Notices;

namespace SmartFactory.Workflows.Tests.Notices;

public sealed class NoticeTemplateTests
{
    private static readonly NoticeCatalog Catalog = new();

    [Fact]
    public void All_templates_of_the_process_are_shipped() => Assert.Equal(53, Catalog.All.Count());

    [Fact]
    public void Every_shipped_template_prints_all_its_variables_in_both_forms()
    {
        foreach (var template in Catalog.All)
        {
            var values = template.Placeholders.ToDictionary(p => p, p => $"<{p}&>");
            var html = template.RenderHtml(values);
            var text = template.RenderSubject(values) + template.RenderText(values);
            foreach (var placeholder in template.Placeholders)
            {
                Assert.True(text.Contains($"<{placeholder}&>", StringComparison.Ordinal), $"{template.Key}: {placeholder} is missing from the plain text.");
            }

            Assert.DoesNotContain("<기", html, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", html + text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_rights_limiting_notice_names_the_way_to_appeal()
    {
        var limiting = Catalog.All.Where(t => t.IsRightsLimiting).ToList();
        Assert.True(limiting.Count >= 12);
        Assert.All(limiting, t => Assert.True(t.Placeholders.Contains("이의안내") || t.Placeholders.Contains("이의기한"), t.Key));
    }

    [Fact]
    public void An_unknown_variable_is_refused_when_the_template_is_saved()
    {
        var refused = Assert.Throws<NoticeTemplateException>(() => NoticeCatalog.Check("common.request", "제목 {{업무}}\n<p>{{기한}}</p>"));
        Assert.Equal(["{{업무}} 은(는) 알 수 없는 변수입니다."], refused.Faults);
    }

    [Theory]
    [InlineData("{{{기업명}}}")]
    [InlineData("{{> frame}}")]
    [InlineData("{{기업명.constructor}}")]
    [InlineData("{{#each 기업명}}x{{/each}}")]
    [InlineData("{{@root}}")]
    public void A_template_can_do_nothing_but_print_variables(string tag) =>
        Assert.Throws<NoticeTemplateException>(() => NoticeCatalog.Check("common.request", $"제목\n<p>{tag}</p>"));

    [Fact]
    public void A_condition_on_a_variable_is_allowed() =>
        Assert.Equal("사유: 늦음", NoticeCatalog.Check("x", "제목\n{{#if 사유}}<p>사유: {{사유}}</p>{{/if}}").RenderText(new Dictionary<string, string> { ["사유"] = "늦음" }));

    [Fact]
    public void A_subject_never_holds_a_line_break() =>
        Assert.Equal("가 나 제출 안내", NoticeCatalog.Check("x", "{{업무명}} 제출 안내\n<p>본문</p>").RenderSubject(new Dictionary<string, string> { ["업무명"] = "가\r\n나" }));
}

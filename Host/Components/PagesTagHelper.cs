using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary><c>&lt;pages total="240" size="20" number="3"/&gt;</c>: links to the other pages of a list, keeping its filters.</summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTagHelper : TagHelper
{
    public int Total { get; set; }

    public int Size { get; set; } = 20;

    public int Number { get; set; } = 1;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "row between small");
        var last = Math.Max(1, (Total + Size - 1) / Size);
        var first = Math.Min(Total, ((Number - 1) * Size) + 1);
        output.Content.AppendHtml("<span class=\"sub\">").Append(Host.Text.Format(Host.Text.Find("PageRange"), Total, first, Math.Min(Total, Number * Size))).AppendHtml("</span>");
        if (last == 1)
        {
            return;
        }

        var nav = new TagBuilder("nav");
        nav.AddCssClass("row");
        nav.Attributes["aria-label"] = Host.Text.Find("Pages");
        foreach (var page in Around(Number, last))
        {
            nav.InnerHtml.AppendHtml(page == Number ? Current(page) : Link(page));
        }

        output.Content.AppendHtml(nav);
    }

    private static IEnumerable<int> Around(int number, int last) =>
        Enumerable.Range(1, last).Where(p => p == 1 || p == last || Math.Abs(p - number) <= 2);

    private static TagBuilder Current(int page)
    {
        var here = new TagBuilder("b");
        here.Attributes["aria-current"] = "page";
        here.InnerHtml.Append(page.ToString(CultureInfo.InvariantCulture));
        return here;
    }

    private TagBuilder Link(int page)
    {
        var query = new QueryBuilder(View.HttpContext.Request.Query
            .Where(p => p.Key != "p")
            .SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v ?? ""))))
        {
            { "p", page.ToString(CultureInfo.InvariantCulture) },
        };
        var link = new TagBuilder("a");
        link.Attributes["href"] = query.ToString();
        link.InnerHtml.Append(page.ToString(CultureInfo.InvariantCulture));
        return link;
    }
}

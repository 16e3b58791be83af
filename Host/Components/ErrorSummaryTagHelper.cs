using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary><c>&lt;error-summary/&gt;</c>: what has to be mended, each line a link to its field; it takes the focus.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var errors = View.ViewData.ModelState
            .SelectMany(p => p.Value!.Errors.Select(e => (p.Key, e.ErrorMessage)))
            .DistinctBy(p => (p.Key, p.ErrorMessage)).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note bad");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Content.AppendHtml("<div><b>").Append(Host.Text.Format(Host.Text.Find("MendFirst"), errors.Count)).AppendHtml("</b><ul>");
        foreach (var (field, message) in errors)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Line(field, message)).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul></div>");
    }

    private static TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder(field.Length == 0 ? "span" : "a");
        if (field.Length > 0)
        {
            line.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "-");
        }

        line.InnerHtml.Append(message);
        return line;
    }
}

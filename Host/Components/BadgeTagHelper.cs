using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary><c>&lt;badge tone="success"&gt;적합&lt;/badge&gt;</c>: the word carries the meaning, the colour only supports it.</summary>
[HtmlTargetElement("badge")]
public sealed class BadgeTagHelper : TagHelper
{
    /// <summary>success, danger, warning, information, gray or outline.</summary>
    public string Tone { get; set; } = "gray";

    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        var style = Tone == "outline" ? "outline-gray" : $"bg-light-{Tone}";
        output.Attributes.SetAttribute("class", $"krds-badge {(Large ? "large " : "")}{style}");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary><c>&lt;stage-strip stage="2"/&gt;</c>: where a case is on its way through the year. On a phone only dots are seen, so a sentence stands below.</summary>
[HtmlTargetElement("stage-strip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StageStripTagHelper : TagHelper
{
    /// <summary>1 to the number of names.</summary>
    public int Stage { get; set; }

    /// <summary>Names of the steps; the programme's eight stages when none are given.</summary>
    public IReadOnlyList<string>? Names { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var names = Names ?? StageNames.All;
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "krds-step-wrap");
        for (var number = 1; number <= names.Count; number++)
        {
            var (style, said) = number < Stage ? (" class=\"done\"", Host.Text.Find("StepDone"))
                : number == Stage ? (" class=\"active\" aria-current=\"step\"", Host.Text.Find("StepNow")) : ("", "");
            output.Content.AppendHtml($"<li{style}><span>");
            if (said.Length > 0)
            {
                output.Content.AppendHtml("<em class=\"sr-only\">").Append(said).AppendHtml("</em>");
            }

            output.Content.AppendHtml("<i class=\"step\">").Append(Host.Text.Format(Host.Text.Find("StepNumber"), number.ToString(CultureInfo.InvariantCulture)))
                .AppendHtml("</i><span class=\"step-tit\">").Append(names[number - 1]).AppendHtml("</span></span></li>");
        }
    }
}

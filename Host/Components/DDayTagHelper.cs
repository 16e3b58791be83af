using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary><c>&lt;d-day due="…"/&gt;</c>: nothing when there is no due date.</summary>
[HtmlTargetElement("d-day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DDayTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset? Due { get; set; }

    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (DDay.Of(Due, clock.GetUtcNow()) is not { } day)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"krds-badge {(Large ? "large " : "")}{day.Style}");
        output.Attributes.SetAttribute("title", Show.Moment(Due));
        output.Content.SetContent(day.Label);
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary><c>&lt;when at="…"/&gt;</c>: a moment in Seoul's time, for people and for machines.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper : TagHelper
{
    public DateTimeOffset? At { get; set; }

    /// <summary>date, moment, second or short.</summary>
    public string Show { get; set; } = "moment";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is not { } moment)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Components.Show.Machine(moment));
        output.Content.SetContent(Show switch
        {
            "date" => Components.Show.Date(moment),
            "second" => Components.Show.Second(moment),
            "short" => Components.Show.Short(moment),
            _ => Components.Show.Moment(moment),
        });
    }
}

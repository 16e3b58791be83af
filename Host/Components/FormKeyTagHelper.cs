using Microsoft.AspNetCore.Razor.TagHelpers;
using SmartFactory.Host.Idempotency;

namespace SmartFactory.Host.Components;

/// <summary>Gives every form that changes something a key of its own, so that sending it twice does it once. <c>once="false"</c> for steps that may be saved again and again.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormKeyTagHelper : TagHelper
{
    public bool Once { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (Once && string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{RequestFingerprint.Field}\" value=\"{Guid.NewGuid():N}\">");
        }
    }
}

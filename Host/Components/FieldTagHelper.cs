using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SmartFactory.Host.Components;

/// <summary>
/// <c>&lt;field name="email" label="…" type="email" value="…" hint="…" required /&gt;</c>: label, hint, input and message as one, wired for
/// screen readers. The message comes from ModelState when none is given.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>text, email, password, tel, date, datetime-local, number, money, brn, textarea, select, file or files.</summary>
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    /// <summary>A line under the input that is no error ("1억 1,200만 원").</summary>
    public string? Info { get; set; }

    public bool Required { get; set; }

    public bool ReadOnly { get; set; }

    public string? Unit { get; set; }

    public string? Autocomplete { get; set; }

    public int? MaxLength { get; set; }

    public int Rows { get; set; } = 4;

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The label is there for screen readers only: a table's head says it already.</summary>
    public bool Compact { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(Name, "-");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var data = output.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).ToList();
        data.ForEach(a => output.Attributes.Remove(a));
        // An attribute bound to a null string arrives as an empty one.
        Error = string.IsNullOrEmpty(Error) ? null : Error;
        Unit = string.IsNullOrEmpty(Unit) ? null : Unit;
        Autocomplete = string.IsNullOrEmpty(Autocomplete) ? null : Autocomplete;
        Error ??= View.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fld" + (output.Attributes["class"]?.Value is { } more ? $" {more}" : ""));
        output.Content.AppendHtml(LabelOf());
        Append(output, Hint, "small sub", "hint");
        output.Content.AppendHtml(Control(data));
        Append(output, Info, "msg info", "info");
        Append(output, Error, "msg bad", "error");
    }

    private TagBuilder LabelOf()
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        if (Compact)
        {
            label.AddCssClass("sr-only");
        }

        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml(" <span class=\"req\">").Append(Host.Text.Find("RequiredMark")).AppendHtml("</span>");
        }

        return label;
    }

    private void Append(TagHelperOutput output, string? text, string style, string part)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var line = new TagBuilder("p");
        line.AddCssClass(style);
        line.Attributes["id"] = $"{Id}-{part}";
        line.InnerHtml.Append(text);
        output.Content.AppendHtml(line);
    }

    private TagBuilder Control(List<TagHelperAttribute> data)
    {
        var control = Type switch
        {
            "textarea" => TextArea(),
            "select" => Select(),
            _ => Input(),
        };
        Describe(control, data);
        if (Type is "textarea" or "select" or "file" or "files")
        {
            return control;
        }

        var frame = new TagBuilder("div");
        frame.AddCssClass(Error is null ? "inp" : "inp bad");
        frame.InnerHtml.AppendHtml(control);
        if (UnitOf() is { } unit)
        {
            frame.InnerHtml.AppendHtml("<span class=\"u\" aria-hidden=\"true\">").Append(unit).AppendHtml("</span>");
        }

        return frame;
    }

    private string? UnitOf() => Unit ?? (Type == "money" ? Host.Text.Won : null);

    private TagBuilder TextArea()
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass(Error is null ? "area" : "area bad");
        area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        area.InnerHtml.Append("\n").Append(Value ?? "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = new TagBuilder("select");
        select.AddCssClass("sel");
        foreach (var item in Options ?? [])
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (item.Selected || item.Value == Value)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var number = Type is "money" or "number";
        input.Attributes["type"] = Type switch { "money" or "number" or "brn" => "text", "files" => "file", _ => Type };
        if (number)
        {
            input.Attributes["inputmode"] = "numeric";
            input.Attributes["autocomplete"] = "off";
        }
        else
        {
            input.AddCssClass(Type is "file" or "files" ? "file" : "lt");
        }

        if (Type == "money")
        {
            input.Attributes["data-money"] = "";
        }

        if (Type == "brn")
        {
            input.Attributes["data-brn"] = "";
            input.Attributes["inputmode"] = "numeric";
        }

        if (Type == "files")
        {
            input.Attributes["multiple"] = "multiple";
        }

        if (Type is not ("password" or "file" or "files"))
        {
            input.Attributes["value"] = Value;
        }

        return input;
    }

    private void Describe(TagBuilder control, List<TagHelperAttribute> data)
    {
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        var described = string.Join(' ', new[] { (Hint, "hint"), (Info, "info"), (Error, "error") }
            .Where(p => !string.IsNullOrEmpty(p.Item1)).Select(p => $"{Id}-{p.Item2}"));
        Set(control, "aria-describedby", described.Length > 0 ? described : null);
        Set(control, "aria-invalid", Error is null ? null : "true");
        Set(control, "aria-required", Required ? "true" : null);
        Set(control, "readonly", ReadOnly ? "readonly" : null);
        Set(control, "autocomplete", Autocomplete);
        Set(control, "maxlength", MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        data.ForEach(a => control.Attributes[a.Name] = a.Value?.ToString());
    }

    private static void Set(TagBuilder control, string name, string? value)
    {
        if (value is not null)
        {
            control.Attributes[name] = value;
        }
    }
}

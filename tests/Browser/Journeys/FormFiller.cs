using Microsoft.Playwright;

namespace SmartFactory.Browser.Journeys;

/// <summary>Fills any form the product draws from a definition, the way a willing person would: every field that asks for something gets something that fits.</summary>
internal sealed class FormFiller(IPage page, byte[] paper)
{
    public async Task FillAsync()
    {
        foreach (var field in await page.Locator("#decision input:visible, #decision select:visible, #decision textarea:visible").AllAsync())
        {
            if (await field.IsDisabledAsync() || await IsSpareRowAsync(field))
            {
                continue;
            }

            await FillAsync(field, await field.EvaluateAsync<string>("e => e.tagName === 'INPUT' ? e.type : e.tagName.toLowerCase()"));
        }
    }

    private async Task FillAsync(ILocator field, string kind)
    {
        switch (kind)
        {
            case "file":
                await field.SetInputFilesAsync(new FilePayload { Name = "증빙.pdf", MimeType = "application/pdf", Buffer = paper });
                break;
            case "checkbox":
                await field.CheckAsync();
                break;
            case "radio":
                await ChooseFirstAsync(field);
                break;
            case "select":
                await ChooseAsync(field);
                break;
            case "date":
                await FillWhenEmptyAsync(field, "2026-06-01");
                break;
            case "datetime-local":
                await FillWhenEmptyAsync(field, "2026-06-01T10:00");
                break;
            case "textarea":
                await FillWhenEmptyAsync(field, "요청하신 내용을 확인하였으며 증빙을 함께 제출합니다. 자세한 사항은 붙인 자료와 같습니다.");
                break;
            default:
                await FillWhenEmptyAsync(field, await IsNumberAsync(field) ? await NumberAsync(field) : "확인했습니다");
                break;
        }
    }

    private static async Task ChooseFirstAsync(ILocator field)
    {
        var isFirst = await field.EvaluateAsync<bool>("e => { const all = [...e.form.elements].filter(o => o.name === e.name); return !all.some(o => o.checked) && all[0] === e; }");
        if (isFirst)
        {
            // Drawn as a segment of a bar: its label takes the click.
            await field.CheckAsync(new LocatorCheckOptions { Force = true });
        }
    }

    /// <summary>The empty row that a list keeps ready below the filled ones.</summary>
    private static async Task<bool> IsSpareRowAsync(ILocator field) => await field.EvaluateAsync<bool>("""
        e => {
          const row = e.closest('[data-rows] tbody tr');
          return !!row && row.previousElementSibling !== null
            && ![...row.querySelectorAll('input, select, textarea')].some(o => o === document.activeElement || (o.type === 'radio' || o.type === 'checkbox' ? o.checked : o.value !== ''));
        }
        """);

    private static async Task ChooseAsync(ILocator field)
    {
        if (await field.InputValueAsync() == "")
        {
            await field.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }
    }

    private static async Task FillWhenEmptyAsync(ILocator field, string value)
    {
        if (await field.InputValueAsync() == "")
        {
            await field.FillAsync(value);
        }
    }

    private static async Task<bool> IsNumberAsync(ILocator field) =>
        await field.EvaluateAsync<bool>("e => e.type === 'number' || e.inputMode === 'numeric' || e.inputMode === 'decimal'");

    /// <summary>The least the field takes, or one.</summary>
    private static async Task<string> NumberAsync(ILocator field) => await field.EvaluateAsync<string>("e => e.min || e.dataset.min || '1'");
}

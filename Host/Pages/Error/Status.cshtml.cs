using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SmartFactory.Host.Pages.Error;

[IgnoreAntiforgeryToken]
internal sealed class StatusModel : PageModel
{
    public int Status { get; private set; }

    public string Heading => Labels(Status);

    public void OnGet(int status) => Status = status;

    private static string Labels(int status) => Text.Find(status is 400 or 403 or 404 or 422 ? $"Error.{status}" : "Error.500");
}

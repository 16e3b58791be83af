using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using SmartFactory.Workflows.Documents;

namespace SmartFactory.Host.Adapters;

/// <summary>Prints with the headless browser of the machine: a process of its own for each document, with a private profile, without network, and with a time limit.</summary>
internal sealed class ChromiumPdf(IOptions<DocumentOptions> options) : IPdfRenderer, IDisposable
{
    private static readonly string[] UsualNames =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe",
    ];

    private readonly Lazy<string?> _browser = new(() => Find(options.Value.Browser));
    private readonly SemaphoreSlim _turn = new(1, 1);

    public bool IsAvailable => _browser.Value is not null;

    public void Dispose() => _turn.Dispose();

    public async Task<byte[]> RenderAsync(string html, CancellationToken cancellationToken = default)
    {
        var browser = _browser.Value ?? throw new InvalidOperationException("There is no browser on this machine.");
        await _turn.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("print-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancellationToken);
            await PrintAsync(browser, page, pdf, Path.Combine(folder.FullName, "profile"), cancellationToken);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : throw new InvalidOperationException("The browser ended without a PDF.");
        }
        finally
        {
            Remove(folder);
            _turn.Release();
        }
    }

    private async Task PrintAsync(string browser, string page, string pdf, string profile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--mute-audio",
            // Nothing is fetched: a document stands by itself.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--disable-javascript",
            $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            // Chromium refuses to run as root inside its sandbox.
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The browser did not start.");
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            await Task.WhenAll(errors, output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The browser did not print within {options.Value.TimeoutSeconds} seconds.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The browser ended with {process.ExitCode}: {(await errors).Trim()}");
        }
    }

    private static string? Find(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return File.Exists(configured) ? configured : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (OperatingSystem.IsWindows())
        {
            foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 }.Select(Environment.GetFolderPath))
            {
                folders.Add(Path.Combine(root, "Google", "Chrome", "Application"));
                folders.Add(Path.Combine(root, "Microsoft", "Edge", "Application"));
            }
        }

        return UsualNames.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The browser's last child may still hold a file for a moment; what stays is in the temporary folder.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not worth failing a printed document.
        }
    }
}

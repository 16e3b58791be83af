using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Adapters;

/// <summary>Looks after what commits leave to be done outside: documents to hand over and print, mails to send. The rows are the truth; this only sees to them soon.</summary>
internal sealed class DeliveryService(IServiceProvider services, ILogger<DeliveryService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var documents = services.GetRequiredService<DocumentPump>();
        var loops = new List<Task> { LoopAsync("documents", documents.DeliverAsync, stoppingToken), LoopAsync("prints", documents.PrintAsync, stoppingToken) };
        if (services.GetService<IMailTransport>() is null)
        {
            log.LogWarning("Mail:Host is not set: mails wait in the outbox.");
        }
        else
        {
            loops.Add(LoopAsync("mails", services.GetRequiredService<MailPump>().SendDueAsync, stoppingToken));
        }

        return Task.WhenAll(loops);
    }

    private async Task LoopAsync(string what, Func<CancellationToken, Task<int>> work, CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // One bad minute of the database or the mail server must not end the loop for good.
                log.LogError(exception, "Delivery of {What} failed; it goes on in a moment.", what);
                await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
            }
        }
    }
}

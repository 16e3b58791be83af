using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Backups;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults.Victims;

/// <summary>Several callers who start cases, decide tasks, raise events, store files and make backups, and write down what was acknowledged to them.</summary>
internal sealed class MixedLoad : IDisposable
{
    private readonly IServiceProvider _services;
    private readonly VictimSettings _settings;
    private readonly FileStream _acknowledged;
    private readonly Lock _lock = new();
    private readonly Random _dice;
    private readonly ICommitGate _gate;
    private int _backups;

    public MixedLoad(IServiceProvider services, VictimSettings settings)
    {
        _services = services;
        _settings = settings;
        _dice = new Random(settings.Seed);
        _gate = services.GetRequiredService<ICommitGate>();

        // Unbuffered: what was written is the system's when the process dies.
        _acknowledged = new FileStream(settings.AcknowledgedFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    public Task RunAsync(CancellationToken stopping) => Task.WhenAll(Enumerable.Range(0, _settings.Callers).Select(_ => Task.Run(() => ActAsync(stopping))));

    public void Dispose() => _acknowledged.Dispose();

    private async Task ActAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await (Throw(100) switch
                {
                    < 30 => StartAsync(VictimCases.Case),
                    < 70 => DecideAsync(),
                    < 80 => StartAsync(VictimCases.Listener),
                    < 88 => RaiseAsync(),
                    < 98 => StoreFileAsync(),
                    _ => BackUpAsync(),
                });

                // More than the pumps can carry would only pile up.
                await Task.Delay(Throw(100), CancellationToken.None);
            }
            catch (Exception failure) when (failure is IOException or DbException or CommitFailedException or ObjectDisposedException)
            {
                // Told no: nothing was promised. (A connection that broke, an injected fault, a host that stops.)
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private async Task StartAsync(string definition)
    {
        var id = Guid.NewGuid().ToString("N");
        await _gate.CommitAsync("test.start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(definition) { InstanceId = id }, ct));
        Acknowledge("started", id);
    }

    private async Task DecideAsync()
    {
        string? id;
        await using (var scope = _services.CreateAsyncScope())
        {
            var open = await scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>().Set<StaffTask>()
                .Where(t => t.Status == StaffTaskStatus.Available).OrderBy(t => t.Id).Select(t => t.Id).Take(12).ToListAsync();
            id = open.Count == 0 ? null : open[Throw(open.Count)];
        }

        if (id is null)
        {
            await StartAsync(VictimCases.Case);
            return;
        }

        var action = Throw(2) == 0 ? "적합" : "부적합";
        var answer = await _gate.CommitAsync("test.decide", async (services, ct) =>
        {
            var person = await services.GetRequiredService<ProgrammeDbContext>().Set<Person>().FindAsync([VictimCases.Officer], ct);
            return await services.GetRequiredService<TaskService>().CompleteAsync(new TaskDecision(id, null, action, []), person!, ct);
        });
        if (answer.Kind == TaskAnswerKind.Done)
        {
            Acknowledge("decided", $"{id}:{action}");
        }
    }

    private async Task RaiseAsync()
    {
        await _gate.CommitAsync("test.event", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().PublishEventAsync(VictimCases.EventName, cancellationToken: ct));
        Acknowledge("raised", "-");
    }

    private async Task StoreFileAsync()
    {
        var id = Guid.NewGuid().ToString("N");
        var content = RandomNumberGenerator.GetBytes(Throw(20_000) + 1);
        var blob = await _services.GetRequiredService<IFileStore>().SaveAsync(id, new MemoryStream(content));
        await _gate.CommitAsync("test.file", (services, _) =>
        {
            services.GetRequiredService<FileRegister>().Add(id, "파일.bin", "application/octet-stream", blob, null, null);
            return Task.FromResult(true);
        });
        Acknowledge("stored", $"{id}:{blob.Sha256}");
    }

    /// <summary>Once in a life: it copies everything.</summary>
    private async Task BackUpAsync()
    {
        if (!_settings.BacksUp || Interlocked.Exchange(ref _backups, 1) != 0)
        {
            return;
        }

        await using var scope = _services.CreateAsyncScope();
        var folder = Path.Combine(_settings.Folder, "backups", Guid.NewGuid().ToString("N"));
        await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(scope.ServiceProvider.GetRequiredService<BackupPlace>(), folder, CancellationToken.None);
        Acknowledge("backed-up", Path.GetFileName(folder));
    }

    private int Throw(int sides)
    {
        lock (_lock)
        {
#pragma warning disable CA5394 // A test's dice, to be thrown again from the same seed.
            return _dice.Next(sides);
#pragma warning restore CA5394
        }
    }

    private void Acknowledge(string what, string which)
    {
        var line = Encoding.UTF8.GetBytes($"{what} {which}\n");
        lock (_lock)
        {
            _acknowledged.Write(line);
        }
    }
}

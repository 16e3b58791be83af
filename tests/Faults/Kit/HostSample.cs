using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Faults.Kit;

/// <summary>What a host holds at one moment: of the machine, and in the tables that are worked off and must not grow.</summary>
internal sealed record HostSample(long Kibibytes, int Handles, int Threads, long JournalKibibytes, int Rows)
{
    /// <summary>Reads it from outside, as an operator's monitor would. Needs Linux.</summary>
    public static async Task<HostSample> TakeAsync(FaultWorld world, ProductHost host)
    {
        var status = (await File.ReadAllLinesAsync($"/proc/{host.ProcessId}/status")).Select(line => line.Split(':', 2)).ToDictionary(line => line[0], line => line[^1].Trim());
        var journal = new FileInfo(host.DatabaseFile + "-wal");
        var rows = await world.ReadAsync(async db =>
            await db.Bookmarks.CountAsync() + await db.Dispatches.CountAsync() + await db.Timers.CountAsync(t => t.FiredAt == null && t.Kind == "bookmark")
            + await db.Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Pending) + await db.Set<StaffTask>().CountAsync(t => t.Status == StaffTaskStatus.Available));
        return new HostSample(
            long.Parse(status["VmRSS"].Split(' ')[0], CultureInfo.InvariantCulture),
            Directory.GetFileSystemEntries($"/proc/{host.ProcessId}/fd").Length,
            int.Parse(status["Threads"], CultureInfo.InvariantCulture),
            journal.Exists ? journal.Length / 1024 : 0,
            rows);
    }
}

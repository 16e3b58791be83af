using System.Reflection;

namespace SmartFactory.Engine.Faults;

/// <summary>The places a test may end the process at: each side of every step towards the disk or the mail server.</summary>
public static class Failpoints
{
    /// <summary>The transaction is open, nothing was done in it.</summary>
    public const string CommitBegun = "commit.begun";

    /// <summary>The work is done; what the context tracks is not written yet.</summary>
    public const string CommitWorked = "commit.worked";

    /// <summary>Everything is written, COMMIT was not sent.</summary>
    public const string CommitSaved = "commit.saved";

    /// <summary>The commit is durable, nobody was told.</summary>
    public const string CommitStored = "commit.stored";

    /// <summary>A burst ran in memory.</summary>
    public const string BurstRan = "burst.ran";

    public const string BurstInstanceStored = "burst.instance-stored";

    public const string BurstJournalStored = "burst.journal-stored";

    public const string BurstBookmarksStored = "burst.bookmarks-stored";

    public const string BurstTimersStored = "burst.timers-stored";

    public const string BurstRowsLeft = "burst.rows-left";

    public const string DispatchTaken = "dispatch.taken";

    public const string DispatchDone = "dispatch.done";

    public const string TimerTaken = "timer.taken";

    public const string TimerFired = "timer.fired";

    public const string MailClaimed = "mail.claimed";

    public const string MailSending = "mail.sending";

    /// <summary>The server has answered DATA; the outbox does not know it yet.</summary>
    public const string MailSent = "mail.sent";

    public const string MailNoted = "mail.noted";

    public const string SmtpConnected = "smtp.connected";

    /// <summary>The bytes are on disk under a passing name.</summary>
    public const string FileWritten = "file.written";

    public const string FileStored = "file.stored";

    /// <summary>A keyed request has changed something; its answer is not kept yet.</summary>
    public const string RequestChanged = "request.changed";

    public const string RequestAnswered = "request.answered";

    public const string DutyClaimed = "duty.claimed";

    public const string DutyDone = "duty.done";

    public const string BackupDatabaseCopied = "backup.database-copied";

    public const string BackupFilesCopied = "backup.files-copied";

    /// <summary>Every name above.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Failpoints).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}

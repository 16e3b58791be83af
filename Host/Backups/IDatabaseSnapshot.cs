namespace SmartFactory.Host.Backups;

/// <summary>Takes one moment of a database into a file while others write to it, and puts it back.</summary>
internal interface IDatabaseSnapshot
{
    /// <summary>Its name below a backup's folder.</summary>
    string FileName { get; }

    Task TakeAsync(string file, CancellationToken cancellationToken);

    /// <summary>Keeps hosts out until the answer is disposed of.</summary>
    /// <exception cref="BackupException">Somebody works on it.</exception>
    Task<IAsyncDisposable> ReserveAsync(CancellationToken cancellationToken);

    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Puts the file in place of what is there; what was there is moved to <paramref name="aside"/> first.</summary>
    Task RestoreAsync(string file, string aside, CancellationToken cancellationToken);
}

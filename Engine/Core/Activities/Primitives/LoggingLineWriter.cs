using Microsoft.Extensions.Logging;

namespace SmartFactory.Engine.Activities;

/// <summary>Lines of workflows go to the log.</summary>
internal sealed partial class LoggingLineWriter(ILogger<LoggingLineWriter> logger) : ILineWriter
{
    public void WriteLine(string? text) => Write(text ?? "");

    [LoggerMessage(Level = LogLevel.Information, Message = "{Text}")]
    private partial void Write(string text);
}

using System.Globalization;
using System.Text;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Host.Commands;

/// <summary>The rehearsed year as text.</summary>
internal static class RehearsalTable
{
    public static string Of(RehearsalReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Rehearsal of {report.Options.Year}: {report.Options.Applicants} applicants, seed {report.Options.Seed}, from {Day(report.StartedAt)} to {Day(report.EndedAt)}");
        text.AppendLine().AppendLine("Seats           quota  applied  selected  agreements  certificates");
        foreach (var seat in report.Seats)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {seat.Track,-12} {seat.Quota,6}   {seat.Applied,6}    {seat.Selected,6}      {seat.Agreements,6}        {seat.Certificates,6}");
        }

        text.AppendLine().AppendLine("Firms by stage and exit                                     firms  explained  mailed");
        foreach (var line in report.Outcomes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Track,-4} {line.Stage} {line.SubStatus,-32} {line.Status,-14} {line.Firms,6}     {line.Explained,6}  {line.Mailed,6}");
        }

        Counts(text, "Tasks decided", report.Tasks);
        Counts(text, "Mails by template", report.Mails);
        Counts(text, "Timers fired", report.Timers);
        text.AppendLine().AppendLine("Longest waits");
        foreach (var wait in report.LongestWaits)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {wait.Days,7:F1} days  {wait.Reference,-20} {wait.What}");
        }

        Lines(text, "Stuck", report.Stuck);
        Lines(text, "Incidents", report.Incidents);
        return text.ToString();
    }

    private static void Counts(StringBuilder text, string title, IReadOnlyList<CountLine> lines)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{title}: {lines.Sum(l => l.Count)}");
        foreach (var line in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Key,-40} {line.Count,6}");
        }
    }

    private static void Lines(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{title}: {lines.Count}");
        foreach (var line in lines)
        {
            text.AppendLine("  " + line);
        }
    }

    private static string Day(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

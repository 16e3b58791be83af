using System.Reflection;
using HandlebarsDotNet;

namespace SmartFactory.Workflows.Notices;

/// <summary>Makes the mail: the filled template inside the frame all mails share, once as HTML and once as plain text.</summary>
public sealed class NoticeComposer
{
    private readonly HandlebarsTemplate<object, object> _frame = Handlebars.Create().Compile(ReadFrame());

    internal (string Subject, string Html, string Text) Compose(NoticeTemplate template, NoticeSubject subject)
    {
        var values = NoticeValues.For(template.Placeholders, subject);
        var title = OneLine(template.RenderSubject(values));
        var text = template.RenderText(values);
        var fullSubject = $"{subject.Options.SubjectPrefix} {title}";
        var facts = Facts(subject);
        var due = NoticeValues.Find("기한", subject);
        var greeting = Greeting(subject.Recipient);
        var html = _frame(new Dictionary<string, object?>
        {
            ["subject"] = fullSubject,
            ["preheader"] = text.Split('\n')[0],
            ["title"] = title,
            ["greeting"] = greeting,
            ["due"] = template.Placeholders.Contains("기한") ? due : null,
            ["body"] = template.RenderHtml(values),
            ["link"] = subject.Link,
            ["button"] = subject.Task is null ? "누리집에서 보기" : "바로가기",
            ["facts"] = facts.Select(f => new Dictionary<string, object?> { ["label"] = f.Label, ["value"] = f.Value }).ToList(),
            ["sender"] = subject.Options.Sender,
        });
        return (fullSubject, html, PlainText(greeting, text, subject, facts));
    }

    private static string Greeting(NoticeRecipient recipient) =>
        recipient.CompanyName is { Length: > 0 } company
            ? recipient.Name.Length > 0 ? $"{company} {recipient.Name} 님" : $"{company} 담당자께"
            : $"{recipient.Name} 님";

    private static List<(string Label, string Value)> Facts(NoticeSubject subject)
    {
        var facts = new List<(string, string)>();
        if (subject.Case.Project is { } project)
        {
            facts.Add(("과제번호", project.Number));
        }
        else if (subject.Case.Application?.Number is { } number)
        {
            facts.Add(("접수번호", number));
        }

        if (NoticeValues.Find("업무명", subject) is { } work)
        {
            facts.Add(("업무", work));
        }

        if (NoticeValues.Find("기한", subject) is { } due)
        {
            facts.Add(("기한", due));
        }

        facts.Add(("문의", subject.Options.Contact));
        return facts;
    }

    private static string PlainText(string greeting, string body, NoticeSubject subject, List<(string Label, string Value)> facts) => string.Join('\n',
        [
            greeting,
            "안녕하십니까. 전북형 스마트공장 운영팀입니다.",
            "",
            body,
            "",
            .. facts.Select(f => $"{f.Label}: {f.Value}"),
            $"바로가기: {subject.Link}",
            "",
            subject.Options.Sender,
        ]);

    /// <summary>Header values hold no line break, whatever was typed into a name.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\0', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    private static string ReadFrame()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("SmartFactory.Workflows.Notices.Frame.html")!);
        return reader.ReadToEnd();
    }
}

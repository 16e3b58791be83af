using System.Globalization;
using SmartFactory.TestKit;

namespace SmartFactory.Browser.Journeys;

/// <summary>The product's promise, walked once by clicking: a firm applies in the spring and holds the governor's certificate in the end, and every letter on the way reached it through a real mail server.</summary>
public sealed class CertificateJourneyTests(ChromiumBrowser browser)
{
    private const int MostTurns = 80;

    [Fact]
    public async Task A_firm_applies_answers_what_it_is_asked_and_is_certified()
    {
        await using var mail = await SmtpServer.StartAsync();
        using var folder = new TemporaryFolder("journey");
        await StartInFebruaryAsync(folder);
        await using var host = await ProductHost.StartAsync(folder.Path, new ProductHostOptions
        {
            Settings = new Dictionary<string, string>
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
                ["Mail:Security"] = "None",
                ["Demonstration:Seed"] = "false",
            },
        });
        await using var visitor = await browser.VisitAsync(host.Address);
        await WaitForTheCallAsync(visitor);
        await visitor.SignInAsync("new company");
        var journey = new FirmJourney(visitor);

        var number = await journey.ApplyAsync();
        await mail.WaitForAsync(letter => letter.Subject.Contains(number, StringComparison.Ordinal), "with the receipt of " + number);

        var answered = await WalkAsync(visitor, journey);

        Assert.Contains(answered, title => title.Contains("협약", StringComparison.Ordinal));
        Assert.True(await journey.IsCertifiedAsync(), "The firm holds no certificate. It was asked: " + string.Join(", ", answered) + "\n" + string.Join("\n", visitor.Complaints));
        await visitor.GoToAsync("/company");
        await visitor.TakePictureAsync("tour-04-case", wholePage: false);
        Assert.True(visitor.Complaints.Count == 0, string.Join('\n', visitor.Complaints));
        AssertLetters(mail, ["접수 완료", "요건검토 결과", "선정 안내", "협약 준비", "사업비 확정", "협약서 서명", "협약 체결", "정산 확정", "인증서 발급"]);
    }

    /// <summary>The journey is the same whenever it is walked: the demonstration's clock is set to a winter before the call.</summary>
    private static Task StartInFebruaryAsync(TemporaryFolder folder) => File.WriteAllTextAsync(
        folder.File("demonstration-clock.txt"),
        (new DateTimeOffset(2027, 2, 20, 0, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>The clock goes on, with the office at work, until the front page invites to apply.</summary>
    private static async Task WaitForTheCallAsync(Visitor visitor)
    {
        for (var week = 0; week < 60; week++)
        {
            await visitor.GoToAsync("/");
            if (await visitor.OffersAsync("신청하기"))
            {
                return;
            }

            await visitor.LetTheOfficeWorkAsync("일주일");
        }

        Assert.Fail("No call was opened within a year.");
    }

    /// <summary>Answers whatever the firm is asked; between two questions the simulated office works.</summary>
    private static async Task<List<string>> WalkAsync(Visitor visitor, FirmJourney journey)
    {
        var answered = new List<string>();
        for (var turn = 0; turn < MostTurns; turn++)
        {
            while (await journey.AnswerAsync() is { } title)
            {
                answered.Add(title);
                Assert.True(answered.Count < MostTurns, "Asked without end: " + string.Join(", ", answered) + "\n" + string.Join("\n", visitor.Complaints));
            }

            if (await journey.AskForCertificateAsync())
            {
                answered.Add("인증 신청");
            }

            var said = await visitor.LetTheOfficeWorkAsync("한 달");
            if (await journey.IsCertifiedAsync() || said.Contains("더 할 일이 없습니다", StringComparison.Ordinal))
            {
                break;
            }
        }

        return answered;
    }

    private static void AssertLetters(SmtpServer mail, string[] subjects)
    {
        var all = mail.Messages.Select(letter => letter.Subject).ToList();
        Assert.All(subjects, subject => Assert.Contains(all, seen => seen.Contains(subject, StringComparison.Ordinal)));
    }
}

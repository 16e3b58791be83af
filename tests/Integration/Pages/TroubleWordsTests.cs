using SmartFactory.Host.Pages.Admin.Rehearsals;

namespace SmartFactory.Integration.Pages;

/// <summary>What a rehearsal wrote about cases that stand still is read out in the office's words.</summary>
public sealed class TroubleWordsTests
{
    private readonly TroubleWords _words = new(d => d == "sf-x" ? "시험 절차" : d, a => a == "ask" ? "의견 묻기" : a);

    [Theory]
    [InlineData("sf-x 2025-JS1-0001: Suspended, waits at ask (Elsa.UserTask); open task 의견", "시험 절차 2025-JS1-0001: 끝나지 않고 멈췄습니다. 멈춘 곳: 의견 묻기. 열린 업무: 의견.")]
    [InlineData("sf-x : Suspended, waits at ask (Elsa.Event), other (Elsa.Delay); nothing can wake it", "시험 절차 : 끝나지 않고 멈췄습니다. 멈춘 곳: 의견 묻기, other. 깨울 것이 없어 스스로 이어 가지 못합니다.")]
    [InlineData("sf-y P-1: Faulted, waits at nothing; nothing can wake it", "sf-y P-1: 오류로 멈췄습니다. 멈춘 곳: 없음(아무것도 기다리지 않음). 깨울 것이 없어 스스로 이어 가지 못합니다.")]
    [InlineData("something else", "something else")]
    public void A_case_that_stands_still(string line, string words) => Assert.Equal(words, _words.OfStuck(line));

    [Theory]
    [InlineData("3 x ask: Failed to evaluate activity input 'Title' x is not defined", "‘의견 묻기’ 단계에서 3번 멈췄습니다.")]
    [InlineData("nobody could fill 'x'", "사람 역할을 한 프로그램이 채우지 못한 서식이 있습니다.")]
    public void A_failure(string line, string words) => Assert.Equal(words, _words.OfIncident(line));
}

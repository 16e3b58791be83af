using SmartFactory.Workflows.Costs;

namespace SmartFactory.Workflows.Tests.Costs;

public sealed class WonInWordsTests
{
    [Theory]
    [InlineData(0, "금 영원정")]
    [InlineData(1_000, "금 일천원정")]
    [InlineData(40_000_000, "금 사천만원정")]
    [InlineData(28_001_000, "금 이천팔백만일천원정")]
    [InlineData(100_000_000, "금 일억원정")]
    [InlineData(140_050_003, "금 일억사천오만삼원정")]
    public void Every_digit_is_named(long amount, string expected) => Assert.Equal(expected, WonInWords.Of(amount));
}

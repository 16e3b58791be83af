using SmartFactory.Workflows.Companies;

namespace SmartFactory.Workflows.Tests.Companies;

public sealed class BusinessNumberTests
{
    [Theory]
    [InlineData("124-81-00998")]
    [InlineData("220-81-62517")]
    [InlineData("120-81-47521")]
    [InlineData("123-45-67891")]
    [InlineData("402-81-01000")]
    [InlineData("402-81-00001")]
    [InlineData("418-81-00011")]
    [InlineData("401-82-00024")]
    [InlineData("403-86-00033")]
    [InlineData(" 124 81 00998 ")]
    [InlineData("１２４－８１－００９９８")]
    public void A_number_with_its_check_digit_is_kept_as_ten_digits(string typed)
    {
        var digits = BusinessNumber.Parse(typed);

        Assert.NotNull(digits);
        Assert.Equal(10, digits.Length);
        Assert.All(digits, d => Assert.True(char.IsAsciiDigit(d)));
    }

    [Theory]
    [InlineData("123-45-67890")]
    [InlineData("402-81-00000")]
    [InlineData("124-81-0099")]
    [InlineData("124-81-009988")]
    [InlineData("124-81-0099a")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? typed) => Assert.Null(BusinessNumber.Parse(typed));

    [Fact]
    public void One_wrong_digit_is_noticed_at_nearly_every_place()
    {
        const string good = "1248100998";
        var unnoticed = 0;
        for (var place = 0; place < 10; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var typed = good[..place] + digit + good[(place + 1)..];
                unnoticed += typed != good && BusinessNumber.Parse(typed) is not null ? 1 : 0;
            }
        }

        Assert.InRange(unnoticed, 0, 4);
    }

    [Fact]
    public void It_is_shown_in_three_groups() => Assert.Equal("402-81-00001", BusinessNumber.Format("4028100001"));
}

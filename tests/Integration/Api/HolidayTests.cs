using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Integration.Pages;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class HolidayTests(ProductPages product)
{
    private static readonly DateOnly Tuesday = new(2027, 11, 23);

    [Fact]
    public async Task A_holiday_edited_elsewhere_is_counted_here_without_a_restart()
    {
        var register = product.Services.GetRequiredService<HolidayRegister>();
        Assert.True(register.Current.IsBusinessDay(Tuesday));

        // Not through this process: as another node, or a repair by hand.
        await ExecuteAsync("INSERT INTO \"Holidays\" (\"Date\", \"Name\", \"IsProvisional\") VALUES ('2027-11-23', '임시공휴일', 0)");
        await Eventually.TrueAsync(() => !register.Current.IsBusinessDay(Tuesday), "the new holiday to count", TimeSpan.FromMinutes(2));
        Assert.Equal(new DateOnly(2027, 11, 24), register.Current.AddBusinessDays(new DateOnly(2027, 11, 22), 1));

        await ExecuteAsync("DELETE FROM \"Holidays\" WHERE \"Date\" = '2027-11-23'");
        await Eventually.TrueAsync(() => register.Current.IsBusinessDay(Tuesday), "the holiday to be gone again", TimeSpan.FromMinutes(2));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(product.Services.GetRequiredService<DatabaseOptions>().ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

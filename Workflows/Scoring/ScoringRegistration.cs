using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Scoring;

internal static class ScoringRegistration
{
    internal static IServiceCollection AddScoring(this IServiceCollection services) => services
        .AddScoped<RankingBook>()
        .AddScoped<PanelBook>()
        .AddScoped<PanelDraw>()
        .AddScoped<SheetGaps>()
        .AddScoped<ScoreSheetWriter>()
        .AddScoped<ScoringPeople>();
}

namespace SmartFactory.Faults.Kit;

/// <summary>The short profile runs with every build; the long one by <c>./test.sh --long</c>.</summary>
internal static class Length
{
    public static bool IsLong => Environment.GetEnvironmentVariable("SMARTFACTORY_LONG") == "1";

    /// <summary>For what takes longer than a build should.</summary>
    public static void LongOnly() => Assert.SkipUnless(IsLong, "Runs in the long profile: ./test.sh --long Faults");

    /// <summary>So many in the long profile; SMARTFACTORY_KILLS says otherwise.</summary>
    public static int Kills(int shortly, int longly) =>
        !IsLong ? shortly : int.TryParse(Environment.GetEnvironmentVariable("SMARTFACTORY_KILLS"), out var named) ? named : longly;

    /// <summary>So many in the long profile; SMARTFACTORY_ROUNDS says otherwise.</summary>
    public static int Rounds(int longly) => int.TryParse(Environment.GetEnvironmentVariable("SMARTFACTORY_ROUNDS"), out var named) ? named : longly;

    /// <summary>How long a soak lasts; SMARTFACTORY_SOAK_MINUTES says otherwise.</summary>
    public static TimeSpan Soak => TimeSpan.FromMinutes(int.TryParse(Environment.GetEnvironmentVariable("SMARTFACTORY_SOAK_MINUTES"), out var named) ? named : 10);
}

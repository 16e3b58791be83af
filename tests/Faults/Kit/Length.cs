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
}

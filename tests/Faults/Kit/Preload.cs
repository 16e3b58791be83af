using SmartFactory.TestKit;

namespace SmartFactory.Faults.Kit;

/// <summary>A few lines of C that stand between a child process and its system. Needs Linux and a C compiler.</summary>
internal static class Preload
{
    public const string Variable = "LD_PRELOAD";

    /// <summary>Elsewhere the test says that it could not run, and why.</summary>
    public static async Task<string> CompileAsync(TemporaryFolder folder, string source, string what)
    {
        try
        {
            var code = folder.File("preload.c");
            await File.WriteAllTextAsync(code, source);
            await ChildProcess.RunAsync("cc", "-shared", "-fPIC", "-O1", "-o", folder.File("preload.so"), code, "-ldl");
            return folder.File("preload.so");
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            folder.Dispose();
            Assert.Skip($"{what} needs a C compiler: {refused.Message}");
            throw;
        }
    }
}

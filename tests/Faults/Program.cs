using SmartFactory.Faults.Victims;

// dotnet SmartFactory.Faults.dll victim: a node of the product that works as fast as it can until it is killed. Everything else is xunit's.
return args is ["victim"] ? await VictimProgram.RunAsync()
    : args is ["racer"] ? await RacerProgram.RunAsync()
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);

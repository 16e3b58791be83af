using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SmartFactory.Integration")]
[assembly: InternalsVisibleTo("SmartFactory.Faults")]
[assembly: InternalsVisibleTo("SmartFactory.Benchmarks")]

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SmartFactory.Integration")]

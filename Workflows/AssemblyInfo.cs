using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SmartFactory.Workflows.Tests")]

using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SmartFactory.Engine.Tests")]
[assembly: InternalsVisibleTo("SmartFactory.Conformance")]

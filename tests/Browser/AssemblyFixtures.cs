using SmartFactory.Browser;

[assembly: AssemblyFixture(typeof(ChromiumBrowser))]
[assembly: AssemblyFixture(typeof(DemonstrationHost))]

using SmartFactory.Browser;

[assembly: AssemblyFixture(typeof(ChromiumBrowser))]

using SmartFactory.TestKit;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

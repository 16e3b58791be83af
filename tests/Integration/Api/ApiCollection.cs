using SmartFactory.Integration.Pages;

namespace SmartFactory.Integration.Api;

/// <summary>All tests of the API share one product: it takes seconds to start.</summary>
[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ProductPages>
{
    public const string Name = "api";
}

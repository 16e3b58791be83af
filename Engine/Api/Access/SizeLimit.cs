using Microsoft.AspNetCore.Http.Metadata;

namespace SmartFactory.Engine.Api.Access;

/// <summary>The server stops reading a longer body, whatever its length is said to be.</summary>
internal sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

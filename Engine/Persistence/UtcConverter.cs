using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmartFactory.Engine.Persistence;

/// <summary>A moment in UTC: PostgreSQL's timestamptz refuses any other offset.</summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    value => value.ToUniversalTime(),
    value => value.ToUniversalTime());

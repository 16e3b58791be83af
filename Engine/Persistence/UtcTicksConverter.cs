using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmartFactory.Engine.Persistence;

/// <summary>A moment as UTC ticks: SQLite compares and orders numbers, not DateTimeOffsets.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    value => value.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

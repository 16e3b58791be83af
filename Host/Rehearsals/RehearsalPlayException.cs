using SmartFactory.Workflows.DraftRehearsals;

namespace SmartFactory.Host.Rehearsals;

/// <summary>The process that played the year ended without an outcome.</summary>
internal sealed class RehearsalPlayException(DraftRehearsalFailure failure, string message) : Exception(message)
{
    public DraftRehearsalFailure Failure => failure;
}

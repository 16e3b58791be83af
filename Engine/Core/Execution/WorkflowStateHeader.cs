namespace SmartFactory.Engine.Execution;

/// <summary>The counters that go on from burst to burst.</summary>
internal readonly record struct WorkflowStateHeader(long JournalSequence, long ContextCount);

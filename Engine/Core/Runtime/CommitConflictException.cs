namespace SmartFactory.Engine.Runtime;

/// <summary>Somebody else was first: nothing of this commit is stored and its work is run again from the beginning. It is no fault of a workflow and passes through activities.</summary>
public class CommitConflictException(string message, Exception? innerException = null) : Exception(message, innerException);

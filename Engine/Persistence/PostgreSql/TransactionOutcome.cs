namespace SmartFactory.Engine.Persistence.PostgreSql;

internal enum TransactionOutcome
{
    Unknown,
    Committed,
    Aborted,
}

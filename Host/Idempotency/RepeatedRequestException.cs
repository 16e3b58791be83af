namespace SmartFactory.Host.Idempotency;

/// <summary>Another request of the same key has made the change: this one's commit is taken back and it gets the other's answer.</summary>
internal sealed class RepeatedRequestException(string id) : Exception($"Request {id} was answered already.");

namespace SmartFactory.Engine.Api.Access;

/// <summary>A request that an open page repeats without anybody doing anything. It is no sign of life: a session must not last for ever because a page was left open.</summary>
public sealed class AskedByItself
{
    public static readonly AskedByItself Instance = new();
}

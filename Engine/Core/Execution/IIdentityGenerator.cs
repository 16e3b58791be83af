namespace SmartFactory.Engine.Execution;

/// <summary>The source of new ids, so that tests and rehearsals can have the same ones twice.</summary>
public interface IIdentityGenerator
{
    string GenerateId();
}

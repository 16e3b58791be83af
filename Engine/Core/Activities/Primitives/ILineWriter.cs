namespace SmartFactory.Engine.Activities;

/// <summary>Where WriteLine writes.</summary>
public interface ILineWriter
{
    void WriteLine(string? text);
}

using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Tests.Activities;

[Activity("Test", "Samples", "Says something twice.")]
public sealed class SayTwice : Composite
{
    public SayTwice()
    {
        Root = new Sequence { Activities = { new WriteLine { Text = new("one") }, new WriteLine { Text = new("two") } } };
    }
}

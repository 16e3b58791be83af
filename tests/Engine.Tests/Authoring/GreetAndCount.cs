using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>A composite with a variable and a result, and a container of our own that schedules children with a callback.</summary>
[Activity("Test", "Authoring", "Greets somebody and counts the words.")]
public class GreetAndCount : Composite<int>
{
    private readonly Variable<int> _words = new("Words", 0);

    public GreetAndCount()
    {
        Variables = [_words];
        Root = new Sequence
        {
            Activities =
            {
                new CountWords { Text = new(context => Person.Get(context) + " nice to see you"), Words = new(_words) },
                new WriteLine { Text = new(context => $"{_words.Get(context.ActivityExecutionContext)} words") },
            },
        };
    }

    public Input<string> Person { get; set; } = default!;

    protected override void OnCompleted(ActivityCompletedContext context) =>
        context.TargetContext.Set(Result, _words.Get(context.ChildContext));
}

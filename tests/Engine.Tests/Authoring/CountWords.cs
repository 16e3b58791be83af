using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests.Authoring;

/// <summary>A CodeActivity with an input and an output.</summary>
[Activity("Test", "Authoring", "Counts the words of a text.")]
public class CountWords : CodeActivity
{
    [Input(Description = "The text.", UIHint = InputUIHints.MultiLine)]
    public Input<string> Text { get; set; } = default!;

    [Output(Description = "How many words it has.")]
    public Output<int> Words { get; set; } = default!;

    protected override void Execute(ActivityExecutionContext context)
    {
        var text = Text.Get(context);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        context.JournalData.Add("Words", words);
        Words.Set(context, words);
    }
}

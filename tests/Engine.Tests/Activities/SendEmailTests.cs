using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Activities;

public sealed class SendEmailTests
{
    [Fact]
    public async Task A_mail_goes_to_the_house_s_mailer_once_for_each_execution()
    {
        var letters = new Letters();
        using var world = new EngineWorld(services => services.AddSingleton<IWorkflowMailer>(letters));

        var result = await world.StartAsync(world.Read("""
            {"definitionId":"a","root":{"id":"m","type":"Elsa.SendEmail","to":{"typeName":"Object","expression":{"type":"Object","value":"[\"a@b.kr\",\" \"]"}},"subject":"제목","body":"<p>본문</p>"}}
            """), correlationId: "JS1");

        var mail = Assert.Single(letters.Sent);
        Assert.Equal(WorkflowSubStatus.Finished, result.SubStatus);
        Assert.Equal(("a@b.kr", "제목", "<p>본문</p>", "JS1"), (Assert.Single(mail.To), mail.Subject, mail.Html, mail.CorrelationId));
    }

    [Fact]
    public async Task One_that_cannot_be_sent_runs_the_activity_for_errors_or_faults()
    {
        using var world = new EngineWorld(services => services.AddSingleton<IWorkflowMailer>(new Letters()));

        var handled = await world.StartAsync(world.Build(new SendEmail { Error = new WriteLine { Text = new("nobody to write to") } }));
        var faulted = await world.StartAsync(world.Build(new SendEmail()));

        Assert.Equal(WorkflowSubStatus.Finished, handled.SubStatus);
        Assert.Equal(["nobody to write to"], world.Lines);
        Assert.Equal(WorkflowSubStatus.Faulted, faulted.SubStatus);
    }

    private sealed class Letters : IWorkflowMailer
    {
        public List<WorkflowMail> Sent { get; } = [];

        public Task SendAsync(WorkflowMail mail, CancellationToken cancellationToken)
        {
            Sent.Add(mail);
            return Task.CompletedTask;
        }
    }
}

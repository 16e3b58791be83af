using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Integration.Pages;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class HubTests(ProductPages product)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task An_open_viewer_hears_of_every_change_of_its_instance()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (_, instance) = await InstanceTests.StartedAsync(admin, null);
        var heard = Channel.CreateUnbounded<(string Target, JsonNode? Said)>();
        await using var viewer = Connection(await admin.CookieAsync());
        foreach (var target in new[] { "WorkflowExecutionLogUpdatedAsync", "ActivityExecutionLogUpdatedAsync", "WorkflowInstanceUpdatedAsync" })
        {
            viewer.On<JsonNode>(target, said => heard.Writer.TryWrite((target, said)));
        }

        await viewer.StartAsync();
        await viewer.SendAsync("ObserveInstanceAsync", instance);
        var first = await NextAsync(heard, "ActivityExecutionLogUpdatedAsync");
        Shape.ShouldMatch(first, "report");

        await product.CommitAsync(async services =>
        {
            await services.GetRequiredService<IWorkflowRuntime>().CancelAsync(instance);
            return true;
        });

        await NextAsync(heard, "WorkflowExecutionLogUpdatedAsync");
        Assert.Equal(instance, (await NextAsync(heard, "WorkflowInstanceUpdatedAsync"))!["workflowInstanceId"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_hub_is_for_administrators()
    {
        await using var viewer = Connection(null);

        await Assert.ThrowsAsync<HttpRequestException>(() => viewer.StartAsync());
    }

    private HubConnection Connection(string? cookie) => new HubConnectionBuilder()
        .WithUrl("https://localhost/elsa/hubs/workflow-instance", options =>
        {
            options.HttpMessageHandlerFactory = _ => product.Server.CreateHandler();
            options.Transports = HttpTransportType.LongPolling;
            if (cookie is not null)
            {
                options.Headers["Cookie"] = cookie;
            }
        })
        .Build();

    private static async Task<JsonNode?> NextAsync(Channel<(string Target, JsonNode? Said)> heard, string target)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var (name, said) = await heard.Reader.ReadAsync(patience.Token);
            if (name == target)
            {
                return said;
            }
        }
    }
}

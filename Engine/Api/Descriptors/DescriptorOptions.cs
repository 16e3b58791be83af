using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>The choices of inputs that are data, asked once per request.</summary>
internal sealed class DescriptorOptions(IEnumerable<IPropertyOptions> sources)
{
    private readonly List<IPropertyOptions> _sources = [.. sources.Reverse()];
    private readonly Dictionary<IPropertyOptions, IReadOnlyList<PropertyOption>> _lists = [];

    /// <summary>Null when the input's choices are not data.</summary>
    public async ValueTask<IReadOnlyList<PropertyOption>?> FindAsync(string activityType, string input, CancellationToken cancellationToken)
    {
        if (_sources.FirstOrDefault(s => s.AppliesTo(activityType, input)) is not { } source)
        {
            return null;
        }

        if (!_lists.TryGetValue(source, out var list))
        {
            _lists[source] = list = await source.ListAsync(cancellationToken);
        }

        return list;
    }
}

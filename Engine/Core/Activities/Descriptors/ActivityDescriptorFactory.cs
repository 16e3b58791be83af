using System.Collections.Concurrent;
using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Activities;

/// <summary>Reads an activity class once. All reflection of the engine happens here; execution uses the compiled accessors it leaves behind.</summary>
public static class ActivityDescriptorFactory
{
    private static readonly ConcurrentDictionary<Type, ActivityDescriptor> Cache = new();

    public static ActivityDescriptor Describe(Type type) => Cache.GetOrAdd(type, Read);

    internal static string TypeNameOf(Type type)
    {
        var attribute = type.GetCustomAttribute<ActivityAttribute>();
        return $"{NamespaceOf(type, attribute)}.{NameOf(type, attribute)}";
    }

    internal static int VersionOf(Type type) => type.GetCustomAttribute<ActivityAttribute>()?.Version ?? 1;

    private static string NamespaceOf(Type type, ActivityAttribute? attribute) => attribute?.Namespace ?? type.Namespace ?? "SmartFactory";

    private static string NameOf(Type type, ActivityAttribute? attribute) => attribute?.Type ?? type.Name.Split('`')[0];

    private static ActivityDescriptor Read(Type type)
    {
        var attribute = type.GetCustomAttribute<ActivityAttribute>();
        var name = NameOf(type, attribute);
        var ns = NamespaceOf(type, attribute);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        var construct = Constructor(type);
        return new ActivityDescriptor
        {
            TypeName = $"{ns}.{name}",
            Namespace = ns,
            Name = name,
            Version = attribute?.Version ?? 1,
            DisplayName = attribute?.DisplayName ?? name,
            Category = attribute?.Category ?? ns,
            Description = attribute?.Description,
            Kind = typeof(ITrigger).IsAssignableFrom(type) ? ActivityKind.Trigger : attribute?.Kind ?? ActivityKind.Action,
            IsBrowsable = type.GetCustomAttribute<BrowsableAttribute>()?.Browsable ?? true,
            IsContainer = typeof(IVariableContainer).IsAssignableFrom(type),
            IsStart = type == typeof(Start),
            IsTerminal = typeof(ITerminalNode).IsAssignableFrom(type),
            RunAsynchronously = attribute?.RunAsynchronously ?? false,
            Inputs = [.. properties.Where(IsInput).Select(p => ReadInput(p, construct)).OrderBy(i => i.Order)],
            Outputs = [.. properties.Where(p => typeof(Output).IsAssignableFrom(p.PropertyType)).Select(ReadOutput)],
            Ports = [.. ReadPorts(type, properties)],
            ClrType = type,
            Construct = construct,
            EmbeddedGetters = [.. properties.Where(p => HoldsActivities(p.PropertyType)).Select(Getter)],
        };
    }

    private static bool IsInput(PropertyInfo property) =>
        property.CanRead && property.CanWrite &&
        (typeof(Input).IsAssignableFrom(property.PropertyType) || property.GetCustomAttribute<InputAttribute>() is not null);

    private static bool HoldsActivities(Type type) =>
        typeof(IActivity).IsAssignableFrom(type) || typeof(IEnumerable<IActivity>).IsAssignableFrom(type);

    private static InputDescriptor ReadInput(PropertyInfo property, Func<IActivity> construct)
    {
        var attribute = property.GetCustomAttribute<InputAttribute>() ?? new InputAttribute();
        var wrapped = typeof(Input).IsAssignableFrom(property.PropertyType);
        var type = wrapped && property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : wrapped ? typeof(object) : property.PropertyType;
        var get = Getter(property);
        return new InputDescriptor
        {
            Name = attribute.Name ?? property.Name,
            JsonName = JsonNamingPolicy.CamelCase.ConvertName(attribute.Name ?? property.Name),
            Type = type,
            IsWrapped = wrapped,
            DisplayName = attribute.DisplayName,
            Description = attribute.Description,
            Category = attribute.Category,
            Order = attribute.Order,
            UIHint = attribute.UIHint ?? DefaultHint(type),
            Options = attribute.Options ?? (type.IsEnum ? Enum.GetNames(type) : null),
            DefaultValue = attribute.DefaultValue ?? (get(construct()) as Input)?.Expression?.Value,
            DefaultSyntax = attribute.DefaultSyntax,
            IsReadOnly = attribute.IsReadOnly,
            IsBrowsable = attribute.IsBrowsable,
            IsSerializable = attribute.IsSerializable,
            LogPersistence = property.GetCustomAttribute<LogPersistenceAttribute>()?.Mode ?? LogPersistenceMode.Inherit,
            AutoEvaluate = attribute.AutoEvaluate,
            Get = get,
            Set = Setter(property),
            Property = property,
        };
    }

    private static OutputDescriptor ReadOutput(PropertyInfo property)
    {
        var attribute = property.GetCustomAttribute<OutputAttribute>() ?? new OutputAttribute();
        return new OutputDescriptor
        {
            Name = attribute.Name ?? property.Name,
            JsonName = JsonNamingPolicy.CamelCase.ConvertName(attribute.Name ?? property.Name),
            Type = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : typeof(object),
            DisplayName = attribute.DisplayName,
            Description = attribute.Description,
            IsBrowsable = attribute.IsBrowsable,
            IsSerializable = attribute.IsSerializable,
            LogPersistence = (property.GetCustomAttribute<LogPersistenceAttribute>() ?? property.ReflectedType!.GetCustomAttribute<LogPersistenceAttribute>())?.Mode ?? LogPersistenceMode.Inherit,
            Get = Getter(property),
            Set = Setter(property),
        };
    }

    private static IEnumerable<PortDescriptor> ReadPorts(Type type, PropertyInfo[] properties)
    {
        foreach (var property in properties.Where(p => typeof(IActivity).IsAssignableFrom(p.PropertyType)))
        {
            var port = property.GetCustomAttribute<PortAttribute>();
            var name = port?.Name ?? property.Name;
            yield return new PortDescriptor(name, port?.DisplayName ?? name, "Embedded", port?.IsBrowsable ?? true);
        }

        var outcomes = type.GetCustomAttribute<FlowNodeAttribute>()?.Outcomes ?? ["Done"];
        foreach (var outcome in typeof(ITerminalNode).IsAssignableFrom(type) ? [] : outcomes)
        {
            yield return new PortDescriptor(outcome, outcome, "Flow");
        }
    }

    private static string DefaultHint(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(bool) ? InputUIHints.Checkbox
            : plain.IsEnum ? InputUIHints.DropDown
            : plain == typeof(string) || plain.IsPrimitive || plain.IsValueType ? InputUIHints.SingleLine
            : typeof(IEnumerable<string>).IsAssignableFrom(plain) ? InputUIHints.MultiText
            : InputUIHints.MultiLine;
    }

    private static Func<IActivity> Constructor(Type type)
    {
        var constructor = type.GetConstructors()
            .Where(c => c.GetParameters().All(p => p.IsOptional))
            .OrderBy(c => c.GetParameters().Length)
            .FirstOrDefault();
        if (type.IsAbstract || type.ContainsGenericParameters || constructor is null)
        {
            return () => throw new InvalidOperationException($"{type} cannot be created without arguments.");
        }

        var arguments = constructor.GetParameters().Select(p => Expression.Constant(p.DefaultValue, p.ParameterType));
        return Expression.Lambda<Func<IActivity>>(Expression.Convert(Expression.New(constructor, arguments), typeof(IActivity))).Compile();
    }

    private static Func<IActivity, object?> Getter(PropertyInfo property)
    {
        var activity = Expression.Parameter(typeof(IActivity));
        var read = Expression.Property(Expression.Convert(activity, property.DeclaringType!), property);
        return Expression.Lambda<Func<IActivity, object?>>(Expression.Convert(read, typeof(object)), activity).Compile();
    }

    private static Action<IActivity, object?> Setter(PropertyInfo property)
    {
        var activity = Expression.Parameter(typeof(IActivity));
        var value = Expression.Parameter(typeof(object));
        var write = Expression.Assign(
            Expression.Property(Expression.Convert(activity, property.DeclaringType!), property),
            Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<IActivity, object?>>(write, activity, value).Compile();
    }
}

using System.Collections.Concurrent;
using System.Reflection;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>Finds the methods of an activity that its state names: what to call on resume, whom to tell when a child completes.</summary>
internal static class ActivityMethods
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), MethodInfo?> Methods = new();

    public static ExecuteActivityDelegate Resume(Activity activity, string name) => Find<ExecuteActivityDelegate>(activity, name);

    public static ActivityCompletionCallback Completion(Activity activity, string name) => Find<ActivityCompletionCallback>(activity, name);

    private static T Find<T>(Activity activity, string name)
        where T : Delegate
    {
        var method = Methods.GetOrAdd((activity.GetType(), name), static key => Search(key.Type, key.Name))
            ?? throw new MissingMethodException($"{activity.Type} has no method {name} to go on with.");
        return method.IsStatic ? method.CreateDelegate<T>() : method.CreateDelegate<T>(activity);
    }

    private static MethodInfo? Search(Type? type, string name)
    {
        const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMethods(Everything).FirstOrDefault(m => m.Name == name && m.GetParameters().Length == 1) is { } method)
            {
                return method;
            }
        }

        return null;
    }
}

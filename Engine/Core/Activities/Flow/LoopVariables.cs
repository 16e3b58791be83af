using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Activities;

/// <summary>The variables a loop's body sees. They survive a wait: the body is in the midst of its item.</summary>
internal static class LoopVariables
{
    public static Variable CurrentValue(object? value) => new("CurrentValue", value) { StorageDriverTypeName = VariableDefinition.InstanceStorage };

    public static Variable CurrentIndex(int index) => new("CurrentIndex", (long)index) { StorageDriverTypeName = VariableDefinition.InstanceStorage };
}

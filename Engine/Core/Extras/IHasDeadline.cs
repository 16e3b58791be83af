using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Extras;

/// <summary>An activity that ends its waiting by itself.</summary>
public interface IHasDeadline : IActivity
{
    bool HasDeadline { get; }
}

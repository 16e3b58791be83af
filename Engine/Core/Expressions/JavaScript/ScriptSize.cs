using Jint.Native;
using Jint.Native.Object;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>How long a value would be as text, roughly and without running any of its code. The same text may be in a list a thousand times and take its place only once, until it is written.</summary>
internal static class ScriptSize
{
    /// <summary>Longer than any text a script may make; there is no need to count on.</summary>
    public const long Most = 5_000_000;

    public static long Of(JsValue value, bool deeply)
    {
        var open = new Stack<JsValue>([value]);
        var size = 0L;
        while (size < Most && open.TryPop(out var next))
        {
            size++;
            if (next is JsString text)
            {
                size += text.Length;
            }
            else if (next is JsArray list && (deeply || ReferenceEquals(list, value)))
            {
                for (var i = 0U; i < list.Length && size + open.Count < Most; i++)
                {
                    open.Push(list[i]);
                }
            }
            else if (next is ObjectInstance instance and not Jint.Native.Function.Function && (deeply || ReferenceEquals(instance, value)))
            {
                Properties(instance, open, ref size);
            }
        }

        return size;
    }

    private static void Properties(ObjectInstance instance, Stack<JsValue> open, ref long size)
    {
        foreach (var (key, property) in instance.GetOwnProperties())
        {
            size += key is JsString name ? name.Length + 1 : 1;
            if (property.Get is null && property.Set is null && property.Value is { } held)
            {
                open.Push(held);
            }
        }
    }
}

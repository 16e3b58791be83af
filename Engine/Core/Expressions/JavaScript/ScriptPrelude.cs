using Acornima.Ast;
using Jint;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>What runs in an engine before any script does.</summary>
internal static class ScriptPrelude
{
    /// <summary>
    /// One call of these could take memory or time that no limit between two statements can take back, so they are gone or measured first:
    /// raw memory, whole numbers of any length, threads, and what makes long texts out of short ones.
    /// </summary>
    public static readonly Prepared<Script> Harden = Jint.Engine.PrepareScript("""
        (function () {
          var limit = 4194304, apply = Reflect.apply, text = String, number = Number, error = RangeError, indexOf = String.prototype.indexOf;
          ['BigInt', 'ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'ShadowRealm', 'TypedArray',
           'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
           'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'].forEach(function (name) { delete globalThis[name]; });
          var measure = function (length) { if (length > limit) { throw new error('The text would be too long.'); } };
          var replace = function (target, key, make) {
            var original = target[key];
            Object.defineProperty(target, key, { value: make(original), writable: true, configurable: true, enumerable: false });
          };
          replace(String.prototype, 'repeat', function (original) {
            return function repeat(count) {
              var self = text(this), times = number(count);
              measure(self.length * times);
              return apply(original, self, [times]);
            };
          });
          ['padStart', 'padEnd'].forEach(function (name) {
            replace(String.prototype, name, function (original) {
              return function (length, fill) {
                var wanted = number(length);
                measure(wanted);
                return apply(original, text(this), fill === undefined ? [wanted] : [wanted, text(fill)]);
              };
            });
          });
          var replacement = function (self, value) {
            var written = text(value);
            measure((self.length + 1) * written.length * (apply(indexOf, written, ['$']) < 0 ? 1 : self.length + 1));
            return written;
          };
          var counted = function (value, self) {
            var room = limit;
            return function () {
              var written = text(apply(value, undefined, arguments));
              room -= written.length;
              measure(limit - room);
              return written;
            };
          };
          replace(String.prototype, 'replaceAll', function (original) {
            return function replaceAll(pattern, value) {
              var self = text(this);
              return apply(original, self, [pattern, typeof value === 'function' ? counted(value) : replacement(self, value)]);
            };
          });
          replace(RegExp.prototype, Symbol.replace, function (original) {
            return function (input, value) {
              var self = text(input);
              return apply(original, this, [self, typeof value === 'function' ? counted(value) : replacement(self, value)]);
            };
          });
          // Lists inside of lists are joined in one go, so they share the room.
          var depth = 0, room = 0, sizeOf = __sizeOf;
          delete globalThis.__sizeOf;
          replace(Array.prototype, 'join', function (original) {
            return function join(separator) {
              var between = separator === undefined ? ',' : text(separator);
              if (depth === 0) { room = limit; }
              depth++;
              try {
                room -= sizeOf(this, false) + between.length * number(this.length);
                measure(limit - room);
                return apply(original, this, [between]);
              } finally {
                depth--;
              }
            };
          });
          replace(Array.prototype, 'toLocaleString', function () {
            var join = Array.prototype.join;
            return function toLocaleString() { return apply(join, this, [',']); };
          });
          replace(String.prototype, 'concat', function (original) {
            return function concat() {
              measure(sizeOf(arguments, false));
              return apply(original, text(this), arguments);
            };
          });
          replace(JSON, 'stringify', function (original) {
            return function stringify(value) {
              measure(sizeOf(value, true));
              return apply(original, JSON, arguments);
            };
          });
        })()
        """);

    /// <summary>After this no script can change what the next one finds.</summary>
    public static readonly Prepared<Script> Freeze = Jint.Engine.PrepareScript("""
        (function () {
          var seen = new Set();
          var freeze = function (o) {
            if ((typeof o !== 'object' && typeof o !== 'function') || o === null || seen.has(o)) { return; }
            seen.add(o);
            Object.freeze(o);
            Object.getOwnPropertyNames(o).concat(Object.getOwnPropertySymbols(o)).forEach(function (k) {
              var d = Object.getOwnPropertyDescriptor(o, k);
              if (d && 'value' in d) { freeze(d.value); } else if (d) { freeze(d.get); freeze(d.set); }
            });
            freeze(Object.getPrototypeOf(o));
          };
          Object.getOwnPropertyNames(globalThis).forEach(function (k) {
            if (k !== 'globalThis') { freeze(globalThis[k]); }
          });
        })()
        """);
}

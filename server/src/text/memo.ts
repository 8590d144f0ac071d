/**
 * A function whose result is kept for as long as its argument lives. The engine hangs everything that depends on
 * words alone on objects which survive an edit elsewhere (a block's facts, a sentence's prose), so this is how it is
 * incremental without tracking edits: same object, same answer.
 */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    const hit = known.get(key);
    if (hit) return hit.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

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

/**
 * A function of a text whose results are kept by the text itself, for hosts that make their objects anew. Holds at most
 * `size` results twice over: when the newer half is full, the older is dropped.
 */
export function memoizeText<Value>(compute: (text: string) => Value, size: number): (text: string) => Value {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  return text => {
    const hit = newer.get(text) ?? older.get(text);
    const value = hit === undefined ? compute(text) : hit;
    if (!newer.has(text)) {
      if (newer.size >= size) [older, newer] = [newer, new Map<string, Value>()];
      newer.set(text, value);
    }
    return value;
  };
}

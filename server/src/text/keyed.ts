/**
 * A value kept with an object for as long as one key holds; another key replaces it. For results that depend on an
 * object that lives long and on a little else that a string can tell.
 */
export function keyed<Key extends object, Value>(): (object: Key, key: string, compute: () => Value) => Value {
  const known = new WeakMap<Key, { readonly key: string; readonly value: Value }>();
  return (object, key, compute) => {
    const hit = known.get(object);
    if (hit?.key === key) return hit.value;
    const value = compute();
    known.set(object, { key, value });
    return value;
  };
}

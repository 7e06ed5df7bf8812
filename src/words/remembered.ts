/** A function that finds the same for the same object only once. */
export function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new WeakMap<Key, Value>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const made = find(key);
    found.set(key, made);
    return made;
  };
}

/** Values by name that are kept; more are forgotten together. */
const MOST_NAMES = 1000;

/** A function that makes a value for a name only once, as long as there are not too many: then all are forgotten. */
export function rememberedByName<Value extends object | string>(): (name: string, make: () => Value) => Value {
  const found = new Map<string, Value>();
  return (name, make) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    if (found.size >= MOST_NAMES) found.clear();
    const made = make();
    found.set(name, made);
    return made;
  };
}

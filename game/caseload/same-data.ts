/** Whether two pieces of plain data say the same, in whatever order their keys stand; a key without a value is none. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [keys, others] = [keysOf(one), keysOf(other)];
  if (keys.length !== others.length || Array.isArray(one) !== Array.isArray(other)) return false;
  return keys.every(
    (key) => key in other && isSameData(one[key as keyof typeof one], other[key as keyof typeof other]),
  );
}

function keysOf(data: object): readonly string[] {
  return Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [key]));
}

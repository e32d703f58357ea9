/** Numbers keys in the order in which they come. */
export function numbering() {
  const numbers = new Map<string | number, number>();
  return {
    of: (key: string | number) => {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, numbers.size);
      return known ?? numbers.size - 1;
    },
    count: () => numbers.size,
  };
}

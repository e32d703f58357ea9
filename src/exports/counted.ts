const russian = new Intl.PluralRules('ru');

/** `1 школа`, `3 школы`, `12 школ`. */
export function counted(count: number, one: string, few: string, many: string): string {
  const form = russian.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

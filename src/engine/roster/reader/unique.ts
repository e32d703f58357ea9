import type { FaultCode, Report } from './faults.js';

/** The ids of a list; an id that comes again is reported. */
export function unique(
  things: readonly { readonly id: string }[],
  list: string,
  code: FaultCode,
  report: Report,
): ReadonlySet<string> {
  const first = new Map<string, number>();
  for (const [index, { id }] of things.entries()) {
    const before = first.get(id);
    if (id !== '' && before !== undefined)
      report(code, `${list}[${index}].id`, id, { ru: `первое — ${list}[${before}]`, en: `the first is ${list}[${before}]` });
    else first.set(id, index);
  }
  return new Set(first.keys());
}

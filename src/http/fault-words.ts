import type { Fault, Wording } from './problem.js';

const BETWEEN = ' / ';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema says of a fault: it has one text, so both languages stand in it. */
export function inBoth(ru: string, en: string): string {
  return [ru, en].map((text) => text.replaceAll(BETWEEN, '/')).join(BETWEEN);
}

/** The text of a schema in the language of whoever reads it. */
export function wordingOf(message: string): string | Wording {
  const [ru, en] = message.split(BETWEEN);
  return ru === undefined || en === undefined ? message : { ru, en };
}

/** The faults that a schema has found, as a refusal tells them; `within` is the part of the request that was read. */
export function faultsFound(issues: readonly Issue[], within: readonly string[] = []): readonly Fault[] {
  return issues.map(({ path, message }) => ({ where: [...within, ...path].map(String).join('.'), message: wordingOf(message) }));
}

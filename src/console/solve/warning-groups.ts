import type { Language } from '../words/dictionary.js';
import type { Version } from './versions.js';

type Warning = Version['warnings'][number];

/** Planning warnings that say the same of several people. */
export interface WarningGroup {
  readonly text: string;
  readonly isLeftOut: boolean;
  /** Codes of whom it is said; none where it is said of the data. */
  readonly people: readonly string[];
}

/** What is said of many is said once, of those who are left out first. */
export function warningGroups(warnings: readonly Warning[], language: Language): readonly WarningGroup[] {
  const groups = new Map<string, { text: string; isLeftOut: boolean; people: string[] }>();
  for (const warning of warnings) {
    const { person, isLeftOut } = warning;
    const start = person === undefined ? '' : `${person}: `;
    const told = warning[language];
    const isOfPerson = person !== undefined && told.startsWith(start);
    const text = isOfPerson ? told.slice(start.length) : told;
    const key = `${isLeftOut} ${isOfPerson} ${text}`;
    const group = groups.get(key) ?? { text: isOfPerson ? capitalised(text) : text, isLeftOut, people: [] };
    if (isOfPerson) group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((one, other) => Number(other.isLeftOut) - Number(one.isLeftOut));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

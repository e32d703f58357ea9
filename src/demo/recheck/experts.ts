import type { Random } from '../../engine/index.js';
import { inventedNames } from '../municipality/names.js';
import { DEMO_SUBJECTS } from './invented-papers.js';

const EXPERTS = 24;

/** Experts of both subjects, each with a school of their own that they never see. */
export function demoExperts(random: Random, logins: readonly string[]) {
  const names = inventedNames(EXPERTS, random);
  const people = names.map((fullName, i) => ({
    code: `Э-${String(i + 1).padStart(3, '0')}`,
    fullName,
    category: 'teacher',
    roles: ['expert'],
    subjects: [DEMO_SUBJECTS[i % DEMO_SUBJECTS.length]!],
    trainedOn: '2026-04-09',
    consentedOn: '2026-04-02',
  }));
  const ties = people.map(({ code }, i) => ({
    person: code,
    kind: 'employment',
    school: logins[Math.floor(i / 2) % logins.length]!,
  }));
  return { people, ties };
}

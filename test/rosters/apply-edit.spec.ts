import { expect, test } from '@jest/globals';
import { generateProblem } from '../../src/engine/index.js';
import { applyEdit } from '../../src/rosters/apply-edit.js';

test('nobody takes the place of a colleague beside whom they serve already: one place would be lost unseen', () => {
  const problem = generateProblem({ schools: 3, observers: 6, slots: 6, seed: 1 });
  const slot = problem.slots[0]!.id;
  const [one, two, three] = problem.people.map(({ id }) => id) as [string, string, string];
  const draft = { problem, duties: [one, two].map((person) => ({ person, slot })) };
  expect(applyEdit(draft, { kind: 'replace', person: one, by: two, slot })).toMatchObject({ value: `${two} ${slot}` });
  expect(applyEdit(draft, { kind: 'replace', person: one, by: three, slot })).toMatchObject({
    duties: [
      { person: two, slot },
      { person: three, slot },
    ],
  });
});

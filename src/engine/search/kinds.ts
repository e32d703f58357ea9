import type { Instance } from '../roster/instance/instance.js';
import type { Layout } from './layout.js';

type KindColumns = Pick<Layout, 'personKind' | 'kindPerson'>;

/** People of one kind earn the same by a duty at any prices: they count in the same quotas and, where it matters, work at the same places. */
export function kindColumns({ problem, people }: Instance, { extras }: Pick<Layout, 'extras'>): KindColumns {
  const matters = extras !== null && (extras.donorWeight > 0 || extras.releaseRoom.length > 0);
  const kinds = new Map<string, number>();
  const kindPerson: number[] = [];
  const personKind = Int32Array.from(problem.people, ({ category }, person) => {
    const counts = (extras?.quotas ?? []).map(({ members }) => members[person]).join('');
    const key = `${category} ${counts} ${matters ? people.employment[person]!.toSorted().join() : ''}`;
    if (!kinds.has(key)) kinds.set(key, kindPerson.push(person) - 1);
    return kinds.get(key)!;
  });
  return { personKind, kindPerson: Int32Array.from(kindPerson) };
}

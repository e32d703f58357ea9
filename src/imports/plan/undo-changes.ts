import type { EntityManager } from 'typeorm';
import type { Sentence } from '../reading/faults.js';
import type { Change } from './compare.js';
import { rowsThatDiffer } from './rows-that-differ.js';
import type { Scope } from './present-state.js';
import { TARGET_NAMES, type TargetName } from './targets.js';
import { updateRows } from './write-changes.js';

interface Dependency {
  readonly child: string;
  readonly column: string;
  readonly parent: TargetName;
  readonly says: Sentence;
}

/** What may have grown on imported rows since. */
const DEPENDENCIES: readonly Dependency[] = [
  ...dependencies(
    'duties',
    { ru: 'назначения', en: 'duties' },
    ['person_id', 'people'],
    ['sitting_id', 'sittings'],
    ['grading_block_id', 'grading_blocks'],
  ),
  ...dependencies('sittings', { ru: 'проведения работ', en: 'sittings' }, ['school_id', 'schools'], ['class_id', 'school_classes']),
  ...dependencies('grading_blocks', { ru: 'проверки работ', en: 'grading blocks' }, ['school_id', 'schools']),
  ...dependencies('school_classes', { ru: 'классы', en: 'classes' }, ['school_id', 'schools']),
  ...dependencies('affiliations', { ru: 'связи', en: 'ties' }, ['school_id', 'schools'], ['person_id', 'people']),
  ...dependencies(
    'bans',
    { ru: 'запреты', en: 'bans' },
    ['school_id', 'schools'],
    ['person_id', 'people'],
    ['other_person_id', 'people'],
  ),
  ...dependencies('availability', { ru: 'ответы о доступности', en: 'answers on availability' }, ['person_id', 'people']),
  ...dependencies('own_lessons', { ru: 'уроки', en: 'own lessons' }, ['school_id', 'schools'], ['person_id', 'people']),
  ...dependencies('past_services', { ru: 'прошлые выходы', en: 'past duties' }, ['school_id', 'schools'], ['person_id', 'people']),
  ...dependencies('school_risks', { ru: 'признаки риска', en: 'risks' }, ['school_id', 'schools']),
  ...dependencies('works', { ru: 'работы', en: 'works' }, ['school_id', 'schools']),
  ...dependencies('listed_schools', { ru: 'списки школ с маркерами', en: 'lists of schools with markers' }, [
    'school_id',
    'schools',
  ]),
  ...dependencies('draw_works', { ru: 'жеребьёвки', en: 'draws' }, ['work_id', 'works']),
  ...dependencies('target_works', { ru: 'целевые списки', en: 'targeted lists' }, ['work_id', 'works']),
  ...dependencies(
    'work_assignments',
    { ru: 'назначения экспертам', en: 'assignments' },
    ['work_id', 'works'],
    ['person_id', 'people'],
  ),
  ...dependencies('schools', { ru: 'школы', en: 'schools' }, ['district_id', 'districts']),
];

/** Why an import cannot be undone, in sentences; empty when nothing depends on it. */
export async function obstaclesToUndo(
  manager: EntityManager,
  changes: readonly Change[],
  appliedAt: Date,
): Promise<readonly Sentence[]> {
  const obstacles: Sentence[] = [];
  for (const target of TARGET_NAMES) {
    const later = await rowsThatDiffer(manager, target, changes, 'after');
    if (later.length > 0) {
      const some = later
        .slice(0, 5)
        .map(({ key }) => key.replaceAll('|', ' '))
        .join('; ');
      obstacles.push({
        ru: `Записи изменены после загрузки (${later.length}): ${some}`,
        en: `Records changed since (${later.length}): ${some}`,
      });
    }
  }
  for (const dependency of DEPENDENCIES) {
    const count = await dependents(manager, dependency, changes, appliedAt);
    if (count > 0)
      obstacles.push({
        ru: `На загруженных записях держатся ${dependency.says.ru}: ${count}`,
        en: `${count} ${dependency.says.en} depend on imported records`,
      });
  }
  return obstacles;
}

/** Takes back what was written, in the opposite order. */
export async function undoChanges(manager: EntityManager, scope: Scope, changes: readonly Change[]): Promise<void> {
  for (const target of TARGET_NAMES.toReversed()) {
    const mine = changes.filter((change) => change.target === target);
    const added = mine.filter(({ before }) => before === null).map(({ id }) => id);
    await updateRows(
      manager,
      scope,
      target,
      mine.flatMap(({ id, before }) => (before === null ? [] : [{ id, ...before }])),
    );
    if (added.length > 0)
      await manager.query(`DELETE FROM ${target} WHERE id = ANY($1) AND authority_id = $2`, [added, scope.authorityId]);
  }
}

/** Counts the rows that others have put on imported ones; a roster also builds on rows that were only changed. */
async function dependents(manager: EntityManager, link: Dependency, changes: readonly Change[], appliedAt: Date): Promise<number> {
  const { child, column, parent } = link;
  const isRoster = child === 'duties';
  const parents = changes.filter(({ target, before }) => target === parent && (isRoster || before === null)).map(({ id }) => id);
  if (parents.length === 0) return 0;
  const own = changes.filter(({ target }) => target === child).map(({ id }) => id);
  const values: unknown[] = [parents];
  const later = isRoster
    ? `AND EXISTS (SELECT 1 FROM roster_versions v WHERE v.id = version_id AND v.created_at > $${values.push(appliedAt)})`
    : '';
  const others = own.length > 0 ? `AND NOT id = ANY($${values.push(own)})` : '';
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${child} WHERE ${column} = ANY($1) ${others} ${later}`,
    values,
  );
  return row?.count ?? 0;
}

function dependencies(
  child: string,
  says: Sentence,
  ...links: readonly (readonly [column: string, parent: TargetName])[]
): readonly Dependency[] {
  return links.map(([column, parent]) => ({ child, column, parent, says }));
}

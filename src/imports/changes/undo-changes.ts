import type { EntityManager } from 'typeorm';
import type { Scope } from '../plan/present-state.js';
import { TARGET_NAMES, type TargetName } from '../plan/targets.js';
import type { Sentence } from '../reading/faults.js';
import { rowsThatDiffer } from './rows-that-differ.js';
import { updateRows } from './write-changes.js';

interface Dependency {
  readonly child: string;
  readonly says: Sentence;
  /** By which columns its rows depend on which tables. */
  readonly links: readonly (readonly [column: string, parent: TargetName])[];
}

/** What may have grown on imported rows since. */
const DEPENDENCIES: readonly Dependency[] = [
  grownOn(
    'duties',
    { ru: 'назначения', en: 'duties' },
    ['person_id', 'people'],
    ['sitting_id', 'sittings'],
    ['grading_block_id', 'grading_blocks'],
  ),
  grownOn('sittings', { ru: 'проведения работ', en: 'sittings' }, ['school_id', 'schools'], ['class_id', 'school_classes']),
  grownOn('grading_blocks', { ru: 'проверки работ', en: 'grading blocks' }, ['school_id', 'schools']),
  grownOn('school_classes', { ru: 'классы', en: 'classes' }, ['school_id', 'schools']),
  grownOn('affiliations', { ru: 'связи', en: 'ties' }, ['school_id', 'schools'], ['person_id', 'people']),
  grownOn('bans', { ru: 'запреты', en: 'bans' }, ['school_id', 'schools'], ['person_id', 'people'], ['other_person_id', 'people']),
  grownOn('availability', { ru: 'ответы о доступности', en: 'answers on availability' }, ['person_id', 'people']),
  grownOn('own_lessons', { ru: 'уроки', en: 'own lessons' }, ['school_id', 'schools'], ['person_id', 'people']),
  grownOn('past_services', { ru: 'прошлые выходы', en: 'past duties' }, ['school_id', 'schools'], ['person_id', 'people']),
  grownOn('school_risks', { ru: 'признаки риска', en: 'risks' }, ['school_id', 'schools']),
  grownOn('works', { ru: 'работы', en: 'works' }, ['school_id', 'schools']),
  grownOn('listed_schools', { ru: 'списки школ с маркерами', en: 'lists of schools with markers' }, ['school_id', 'schools']),
  grownOn('draw_works', { ru: 'жеребьёвки', en: 'draws' }, ['work_id', 'works']),
  grownOn('target_works', { ru: 'целевые списки', en: 'targeted lists' }, ['work_id', 'works']),
  grownOn('work_assignments', { ru: 'назначения экспертам', en: 'assignments' }, ['work_id', 'works'], ['person_id', 'people']),
  grownOn('schools', { ru: 'школы', en: 'schools' }, ['district_id', 'districts']),
];

/** Why an import cannot be undone, in sentences; empty when nothing depends on it. */
export async function obstaclesToUndo(manager: EntityManager, importId: string, appliedAt: Date): Promise<readonly Sentence[]> {
  const obstacles: Sentence[] = [];
  for (const { count, keys } of await rowsThatDiffer(manager, importId, 'after')) {
    const some = keys.map((key) => key.replaceAll('|', ' ')).join('; ');
    obstacles.push({ ru: `Записи изменены после загрузки (${count}): ${some}`, en: `Records changed since (${count}): ${some}` });
  }
  for (const dependency of DEPENDENCIES) {
    const count = await dependents(manager, dependency, importId, appliedAt);
    if (count > 0)
      obstacles.push({
        ru: `На загруженных записях держатся ${dependency.says.ru}: ${count}`,
        en: `${count} ${dependency.says.en} depend on imported records`,
      });
  }
  return obstacles;
}

/** Takes back what was written, in the opposite order. */
export async function undoChanges(manager: EntityManager, scope: Scope, importId: string): Promise<void> {
  for (const target of TARGET_NAMES.toReversed()) {
    await updateRows(manager, scope, target, importId, 'before');
    await manager.query(
      `DELETE FROM ${target} t USING import_changes c
       WHERE c.import_id = $1 AND c.target = $2 AND c.before IS NULL AND t.id = c.row_id AND t.authority_id = $3`,
      [importId, target, scope.authorityId],
    );
  }
}

/** Counts the rows that others have put on imported ones; a roster also builds on rows that were only changed. */
async function dependents(manager: EntityManager, dependency: Dependency, importId: string, appliedAt: Date): Promise<number> {
  const { child, links } = dependency;
  const isRoster = child === 'duties';
  const values: unknown[] = [importId];
  const isWritten = isRoster ? '' : 'AND p.before IS NULL';
  const later = isRoster
    ? `AND EXISTS (SELECT 1 FROM roster_versions v WHERE v.id = version_id AND v.created_at > $${values.push(appliedAt)})`
    : '';
  const depends = links.map(
    ([column, parent]) =>
      `t.${column} IN (SELECT p.row_id FROM import_changes p WHERE p.import_id = $1 AND p.target = $${values.push(parent)} ${isWritten})`,
  );
  const isOthers = isTarget(child)
    ? `AND t.id NOT IN (SELECT o.row_id FROM import_changes o WHERE o.import_id = $1 AND o.target = $${values.push(child)})`
    : '';
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${child} t WHERE (${depends.join(' OR ')}) ${isOthers} ${later}`,
    values,
  );
  return row?.count ?? 0;
}

function isTarget(table: string): boolean {
  return (TARGET_NAMES as readonly string[]).includes(table);
}

function grownOn(child: string, says: Sentence, ...links: Dependency['links']): Dependency {
  return { child, says, links };
}

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { makeFrame, neutralGroups, type MarkedWork, type Sentence } from '../../engine/index.js';
import { csvRows } from '../../imports/spreadsheet/csv.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from '../cli-command.js';
import { asJson } from '../documents.js';
import { codeOf, fileFault, InputFault, inputFault } from '../input-fault.js';
import { counted } from '../language.js';
import { publishOnce, tellRefusal } from './draw-folder.js';
import { ensureOutside } from './openings-file.js';

const COLUMNS: Readonly<Record<keyof MarkedWork, readonly string[]>> = {
  source: ['work', 'работа', 'код'],
  stratum: ['stratum', 'класс', 'страта'],
  score: ['score', 'балл', 'баллы'],
  mark: ['mark', 'отметка'],
};
const LEVEL: ReadonlySet<string> = new Set(['risk', 'риск', 'уровень риска']);

const FIELDS = ['source', 'stratum', 'score', 'mark'] as const;

/** A work of the list, with the level of risk of its school where the list is to be drawn in groups of it. */
interface ListedWork extends MarkedWork {
  readonly level?: number;
}

/** Makes the public list of works and its private counterpart. */
export const frame: CliCommand = (shell, end) =>
  commandCalled(shell, 'frame', {
    does: {
      ru: 'сделать frame.tsv из списка работ с отметками; номера и случайные добавки новые',
      en: 'make frame.tsv from a list of works with their marks; ids and nonces are random',
    },
    refused: { ru: 'список уже есть', en: 'a list stands already' },
  })
    .argument(
      '<works.csv>',
      shell.words(
        'столбцы работа, класс, балл, отметка (или work, stratum, score, mark); со столбцом риск (risk) — по группам',
        'columns work, stratum, score, mark (or работа, класс, балл, отметка); with a column risk (риск) in groups by it',
      ),
    )
    .argument('<folder>', shell.words('папка, которую опубликуют', 'the folder to be published'))
    .requiredOption(
      '--openings <file>',
      shell.words(
        'где хранить то, чем раскрываются отметки: закрыто, вне этой папки',
        'where to keep what opens the marks: private, outside the folder',
      ),
    )
    .option(
      '--shows-groups',
      shell.words(
        'со столбцом «риск»: я знаю, что по списку видно, какие работы, а значит и школы, попали в одну группу',
        'with a column risk: I know that the list shows which works, so which schools, were grouped together',
      ),
    )
    .action(async (list: string, folder: string, { openings, showsGroups = false }: FrameOptions) => {
      const listed = await readWorks(list);
      const groups = neutralGroups(
        listed.flatMap(({ level }) => level ?? []),
        random,
      );
      if (groups.size > 0 && !showsGroups) throw new InputFault([GROUPS_SHOW]);
      const works = listed.map((work) => inGroup(work, groups));
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw fileFault(folder, error);
      });
      await ensureOutside(openings, folder);
      try {
        const made = makeFrame(works, random);
        await writePrivately(openings, asJson({ works: made.openings, ...(groups.size > 0 && { groups: levelsOf(groups) }) }));
        await publishOnce(folder, { name: 'frame.tsv', bytes: Buffer.from(made.frame) });
        const extent = counted(works.length, WORKS, shell.language);
        shell.tell(
          shell.words(
            `опубликовано: ${folder}/frame.tsv, ${extent}. Никому не давайте ${openings}, пока работы не вынуты.`,
            `published: ${folder}/frame.tsv, ${extent}. Keep ${openings} to yourself until the works are drawn.`,
          ),
        );
        end(DONE);
      } catch (error) {
        tellRefusal(error, shell);
        end(REFUSED);
      }
    });

interface FrameOptions {
  readonly openings: string;
  readonly showsGroups?: boolean;
}

const WORKS = { ru: ['работа', 'работы', 'работ'], en: ['work', 'works'] } as const;

const GROUPS_SHOW: Sentence = {
  ru: 'столбец «риск» делит школы на группы, и по опубликованному списку видно, какие работы попали в одну. Если это допустимо, добавьте --shows-groups, иначе уберите столбец.',
  en: 'the column "risk" makes groups of schools, and whoever holds the published list can read off which works were grouped together. Say --shows-groups if that is acceptable, or leave the column out.',
};

const random = (bytes: number): string => randomBytes(bytes).toString('hex');

function inGroup({ level, ...work }: ListedWork, groups: ReadonlyMap<number, string>): MarkedWork {
  if (level === undefined) return work;
  return { ...work, stratum: [groups.get(level)!, work.stratum].filter((part) => part !== '').join(' ') };
}

function levelsOf(groups: ReadonlyMap<number, string>): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from(groups, ([level, name]) => [name, level]));
}

async function readWorks(path: string): Promise<readonly ListedWork[]> {
  const [head, ...rows] = [...csvRows(await bytesOf(path))].map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => (typeof cell === 'string' ? cell : '')),
  }));
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const placeOf = (field: keyof MarkedWork) => names.findIndex((name) => COLUMNS[field].includes(name));
  const levelAt = names.findIndex((name) => LEVEL.has(name));
  const needed = FIELDS.filter((field) => field !== 'stratum' || levelAt < 0);
  const missing = needed.filter((field) => placeOf(field) < 0).map((field) => COLUMNS[field].join(' / '));
  if (missing.length > 0)
    throw new InputFault(
      missing.map((name) => ({
        ru: `${path}, строка 1: нет столбца ${name}. Добавьте его.`,
        en: `${path} line 1: no column ${name}. Add it.`,
      })),
    );
  const [source, stratum, score, mark] = FIELDS.map((field) => placeOf(field)) as [number, number, number, number];
  const works = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return works.map(({ number, cells }) => ({
    ...(levelAt >= 0 && { level: levelIn(path, number, cells[levelAt] ?? '') }),
    source: cells[source] ?? '',
    stratum: cells[stratum] ?? '',
    score: cells[score] ?? '',
    mark: cells[mark] ?? '',
  }));
}

function levelIn(path: string, line: number, text: string): number {
  if (/^[0-3]$/u.test(text.trim())) return Number(text);
  throw inputFault(
    `${path}, строка ${line}: риск «${text}» — не уровень. Запишите 0, 1, 2 или 3.`,
    `${path} line ${line}: risk "${text}" is no level. Write 0, 1, 2 or 3.`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFault(path, error);
  }
}

async function writePrivately(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw inputFault(
        `${path}: файл уже есть, а такие файлы никогда не переписывают. Выберите другое имя.`,
        `${path}: the file exists. Openings are never overwritten; choose another name.`,
      );
    throw fileFault(path, error);
  }
}

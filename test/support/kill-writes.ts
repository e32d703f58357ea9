import { xlsx } from './workbooks.js';

/** One write that was asked of the service, and whether the service said that it is done. */
export interface Deed {
  readonly kind: 'apply' | 'undo' | 'publish';
  /** The import or the roster's version. */
  readonly id: string;
  isConfirmed: boolean;
}

/** Speaks to a running service as the methodist of one authority. */
export interface Caller {
  readonly address: string;
  readonly token: string;
  readonly authority: string;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const KILLED: Answer = { status: 0, body: {} };

/** Status 0: the service was gone before it had answered. */
export async function ask({ address, token, authority }: Caller, method: string, path: string, sent?: object): Promise<Answer> {
  const isFile = sent instanceof FormData;
  const type = isFile || sent === undefined ? {} : { 'Content-Type': 'application/json' };
  const headers = { Authorization: `Bearer ${token}`, 'X-Authority': authority, ...type };
  const body = sent === undefined ? null : isFile ? sent : JSON.stringify(sent);
  try {
    const answer = await fetch(`${address}/api/v1${path}`, { method, headers, body });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return KILLED;
  }
}

/** Tries a workbook of 16 schools, 128 sittings and 240 people that nobody has imported before; the import's id. */
export async function triedImport(caller: Caller, campaignId: string, number: number): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await workbook(number))]), 'книга.xlsx');
  const { status, body } = await ask(caller, 'POST', `/campaigns/${campaignId}/imports`, form);
  if (status !== 201) throw new Error(`the dry run was refused: ${JSON.stringify(body)}`);
  return String(body['id']);
}

/** Applies an import and, once that is confirmed, takes it back. */
export async function writeImport(caller: Caller, campaignId: string, id: string, deeds: Deed[]): Promise<void> {
  const step = (kind: 'apply' | 'undo') =>
    done(caller, `/campaigns/${campaignId}/imports/${id}/${kind}`, { kind, id, isConfirmed: false }, deeds);
  if (await step('apply')) await step('undo');
}

/** A draft that takes the first slot's duty away from a version, or fills it again; undefined when the service is gone. */
export async function nextDraft(caller: Caller, version: string): Promise<string | undefined> {
  for (const edit of await toggles(caller, version)) {
    const { status, body } = await ask(caller, 'POST', `/roster-versions/${version}/edits`, { edit });
    if (status === 200) return (body['version'] as { id: string }).id;
  }
  return undefined;
}

/** Publishes one draft after another. */
export async function writePublishes(caller: Caller, first: string | undefined, deeds: Deed[]): Promise<void> {
  for (let draft = first; draft !== undefined; draft = await nextDraft(caller, draft)) {
    const deed: Deed = { kind: 'publish', id: draft, isConfirmed: false };
    if (!(await done(caller, `/roster-versions/${draft}/publish`, deed, deeds))) return;
  }
}

async function done(caller: Caller, path: string, deed: Deed, deeds: Deed[]): Promise<boolean> {
  deeds.push(deed);
  const { status } = await ask(caller, 'POST', path);
  deed.isConfirmed = status === 200;
  return deed.isConfirmed;
}

/** The edits that could change the first slot: its duty goes, or whoever may steps in. */
async function toggles(caller: Caller, version: string): Promise<readonly object[]> {
  const { body } = await ask(caller, 'GET', `/roster-versions/${version}/problem`);
  const { body: solution } = await ask(caller, 'GET', `/roster-versions/${version}/solution`);
  const [{ id: slot } = { id: '' }] = (body['slots'] ?? []) as { id: string }[];
  const duties = (solution['duties'] ?? []) as { person: string; slot: string }[];
  const there = duties.find((duty) => duty.slot === slot);
  const people = (body['people'] ?? []) as { id: string }[];
  return there === undefined ? people.map(({ id }) => ({ kind: 'add', slot, person: id })) : [{ kind: 'remove', ...there }];
}

async function workbook(number: number): Promise<Buffer> {
  const schools = Array.from({ length: 16 }, (_, index) => `edu86${1000 + number * 16 + index}`);
  const people = Array.from({ length: 240 }, (_, index) => `У-${1 + number * 240 + index}`);
  return xlsx({
    Школы: [['Логин', 'Наименование'], ...schools.map((login) => [login, `Школа ${login}`])],
    Люди: [
      ['Код', 'ФИО', 'Категория', 'Место работы'],
      ...people.map((code, at) => [code, `Иванова ${code}`, 'учитель', schools[at % 16]!]),
    ],
    'Расписание ВПР': [
      ['Логин', 'Класс', 'Предмет', 'Дата', 'Урок', 'Начало', 'Окончание'],
      ...schools.flatMap((login) => ['5А', '5Б', '6А', '6Б'].flatMap((schoolClass) => works(login, schoolClass))),
    ],
  });
}

function works(login: string, schoolClass: string) {
  return [
    [login, schoolClass, 'Математика', '21.04.2026', 3, '10:30', '11:15'],
    [login, schoolClass, 'Русский язык', '23.04.2026', 3, '10:30', '11:15'],
  ];
}

import request from 'supertest';
import { newLinkToken } from '../../src/messages/message-links.js';
import type { PagesTown } from './pages-town.js';
import type { Addresses, TOWN_PAGES } from './pictures.js';
import type { TestService } from './test-service.js';
import { xlsx } from './workbooks.js';

/** Makes what the pages of a town's people and schools need to have something to show; answers their addresses. */
export async function townPages(service: TestService, town: PagesTown): Promise<Addresses<typeof TOWN_PAGES>> {
  const { people, schools } = town;
  await service.dataSource.query(
    `INSERT INTO own_lessons (authority_id, campaign_id, person_id, school_id, weekday, starts_at, ends_at) VALUES ($1, $2, $3, $4, 2, '11:00', '11:45')`,
    [town.authorityId, town.campaignId, people[0]!.id, schools[0]!.id],
  );
  const observer = await town.link('person', people[0]!.id);
  const school = await town.link('school', schools[1]!.id);
  const letter = `/m/${await aLetter(service, town)}`;
  return {
    'observer-duties': observer,
    'observer-nothing': await town.link('person', people[3]!.id),
    'observer-availability': `${observer}/availability?like=last`,
    'observer-lessons': `${observer}/lessons`,
    'observer-ties': `${observer}/ties`,
    'observer-calendar': `${observer}/calendar`,
    'observer-act': `${observer}/acts/${await dutyThatIsOver(service)}`,
    'observer-me': `${observer}/me`,
    'observer-ways': `${observer}/ways`,
    'school-dates': school,
    'school-add': `${school}/add`,
    'school-counts': `${school}/counts`,
    'school-grading': `${school}/grading`,
    'school-file': `${school}/file`,
    'school-file-checked': await checkedFile(service, school),
    'school-people': await nominated(service, school),
    'school-receipt': await receipt(service, town, school),
    'school-works': `${school}/works`,
    'public-calendar': await publicCalendar(service, town),
    letter,
    'letter-unsubscribe': `${letter}/unsubscribe`,
    welcome: await invitation(service),
    'unknown-link': `/p/${'x'.repeat(43)}`,
  };
}

async function aLetter({ dataSource }: TestService, { authorityId, campaignId, people }: PagesTown): Promise<string> {
  const linkToken = newLinkToken();
  const text = `Здравствуйте, Иванова Анна!

Ваши выходы изменились:

Новые выходы
- 23 апреля, четверг, 09:00–09:45, МБОУ «СОШ № 2», ул. Лесная, 5: история, 5А. Прийти к 08:30.

Ваша страница:
https://vpr.example.ru/p/…
`;
  await dataSource.query(
    `INSERT INTO messages (authority_id, campaign_id, person_id, kind, channel, subject, text, html, rank, state, not_before, link_token)
     VALUES ($1, $2, $3, 'change', 'email', 'ВПР: ваши выходы изменились', $4, '', 1, 'waiting', now(), $5)`,
    [authorityId, campaignId, people[0]!.id, text, linkToken],
  );
  return linkToken;
}

async function dutyThatIsOver({ dataSource }: TestService): Promise<string> {
  const [duty] = await dataSource.query<[{ uid: string }]>(
    `SELECT uid FROM feed_items WHERE audience = 'person' AND ends_at < now() ORDER BY ends_at LIMIT 1`,
  );
  return duty.uid;
}

/** One row of another school and one that is right. */
async function checkedFile({ address }: TestService, school: string): Promise<string> {
  const file = await xlsx({
    'Расписание ВПР': [
      ['Логин', 'Класс', 'Буква', 'Предмет', 'Дата', 'Начало', 'Конец', 'Урок'],
      ['edu860001', 9, 'Б', 'Химия', '05.05.2026', '10:00', '10:45', 3],
      ['edu860002', 8, 'Б', 'Химия', '05.05.2026', '10:00', '10:45', 3],
    ],
  });
  const sent = await request(address).post(`${school}/file`).attach('file', file, 'даты.xlsx').expect(303);
  return sent.headers['location']!;
}

/** Whom the school has proposed. */
async function nominated({ address }: TestService, school: string): Promise<string> {
  const nominee = { fullName: 'Новикова Анна Павловна', category: 'teacher', tie: 'employment', consentedOn: '03.03.2026' };
  await request(address).post(`${school}/people`).type('form').send(nominee).expect(303);
  return `${school}/people`;
}

/** The drawn works of the school, handed over but for one; some of them wait still. */
async function receipt(service: TestService, { authorityId, campaignId, schools }: PagesTown, school: string): Promise<string> {
  const schoolId = schools[1]!.id;
  const works = (from: number, to: number) =>
    service.dataSource.query(
      `INSERT INTO works (authority_id, campaign_id, school_id, grade, class_ordinal, subject, code, total, mark)
       SELECT $1, $2, $3, 5, 1, 'mathematics', 60000 + n, 4, 3 FROM generate_series($4::int, $5::int) n`,
      [authorityId, campaignId, schoolId, from, to],
    );
  const list = (title: string) =>
    request(service.address)
      .post(`/api/v1/campaigns/${campaignId}/target-lists`)
      .set('Authorization', `Bearer ${service.operator}`)
      .send({ label: 'flagged', procedure: 'R3', title, scope: { schoolIds: [schoolId] } })
      .expect(201);
  await works(1, 4);
  await list('Перепроверка');
  const { text } = await request(service.address).get(`${school}/works`).expect(200);
  const hash = /name="list"\s+value="([0-9a-f]{64})"/u.exec(text)![1]!;
  const form = { list: hash, handedBy: 'завуч Петрова', receivedBy: 'секретарь Орлова' };
  const sent = await request(service.address).post(`${school}/works`).type('form').send(form).expect(303);
  await works(11, 13);
  await list('Перепроверка, второй список');
  return sent.headers['location']!;
}

/** A link that is there already ends: nobody knows its key any more. */
async function publicCalendar(service: TestService, { campaignId }: PagesTown): Promise<string> {
  await service.dataSource.query(`UPDATE feed_tokens SET revoked_at = now() WHERE audience = 'public' AND revoked_at IS NULL`);
  const issued = await request(service.address)
    .post(`/api/v1/campaigns/${campaignId}/feeds`)
    .set('Authorization', `Bearer ${service.operator}`)
    .send({ audience: 'public' })
    .expect(201);
  return `/calendar/${/([\w-]{40,})\.ics/u.exec(issued.body.url as string)![1]}`;
}

async function invitation(service: TestService): Promise<string> {
  const invited = await request(service.address)
    .post('/api/v1/users')
    .set({ Authorization: `Bearer ${service.operator}`, 'X-Authority': 'reg86_m001' })
    .send({ email: 'new@example.ru', name: 'Новикова Н. Н.', role: 'methodist' })
    .expect(201);
  return new URL(invited.body.invitation.link as string).pathname;
}

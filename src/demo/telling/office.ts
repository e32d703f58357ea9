import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../cli/files.js';
import { PapersService } from '../../exports/papers/papers.service.js';
import { paperBody } from '../../exports/papers/papers.schema.js';
import { wordPaper } from '../../exports/papers/word-paper.js';
import { deadlineCalendar, RoadmapFeeds } from '../../roadmap/roadmap-feeds.service.js';
import { progressPaper } from '../../roadmap/roadmap-report.js';
import { RoadmapsService } from '../../roadmap/roadmaps.service.js';
import type { Centre } from '../centre.js';

const HEAD = { number: '15-о', date: '2026-04-13', post: 'Начальник управления образования', signatory: 'А. Б. Заречный' };
const TODAY = '2026-04-28';

/** The roadmap of the year, from the usual measures; a published roster carries one of them out. */
export async function beginRoadmap({ app, actor, campaign }: Centre): Promise<string> {
  const roadmaps = app.get(RoadmapsService, { strict: false });
  const { roadmap } = await roadmaps.fromTemplate(actor, campaign.id, 2026);
  await roadmaps.apply(actor, roadmap.id);
  return roadmap.id;
}

/** The papers of the office: the order in both versions, as Word and PDF. */
export async function writePapers({ app, actor, campaign }: Centre, folder: string): Promise<void> {
  const papers = app.get(PapersService, { strict: false });
  for (const [name, readers, format] of [
    ['order', 'internal', 'docx'],
    ['order', 'internal', 'pdf'],
    ['order-public', 'public', 'docx'],
  ] as const) {
    const wish = paperBody.parse({ paper: 'order', readers, format, head: HEAD });
    const { bytes } = await papers.make(actor, campaign.id, wish);
    await writeWhole(join(folder, `${name}.${format}`), bytes);
  }
}

/** How the roadmap stands, and the deadlines of each responsible body as a calendar. */
export async function writeRoadmap({ app, actor, campaign }: Centre, id: string, folder: string): Promise<number> {
  const { roadmap, measures } = await app.get(RoadmapsService, { strict: false }).get(actor, id);
  await mkdir(join(folder, 'roadmap'), { recursive: true });
  await writeWhole(join(folder, 'roadmap.docx'), await wordPaper(progressPaper(roadmap.title, measures, TODAY)));
  for (const body of await app.get(RoadmapFeeds, { strict: false }).bodies(actor, id))
    await writeWhole(join(folder, 'roadmap', `${body}.ics`), deadlineCalendar(measures, body, campaign.timeZone));
  return measures.filter(({ status }) => status === 'done').length;
}

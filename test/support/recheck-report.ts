import { randomFrom, type FrameStratum, type MarkedPaper, type RecheckedWork, type RecheckFacts } from '../../src/engine/index.js';
import type { ReportHeading } from '../../src/exports/recheck-report/heading.js';

const TASKS = [2, 2, 3, 3, 4];

const paperOf = (points: readonly number[]): MarkedPaper => {
  const total = points.reduce((sum, each) => sum + each, 0);
  const mark = total >= 12 ? 5 : total >= 8 ? 4 : total >= 4 ? 3 : 2;
  return { points: Object.fromEntries(points.map((value, i) => [String(i + 1), value])), total, mark };
};

/** A municipality of fifteen works in each pair, of which the first school raises mathematics. */
export function reportFacts(schools = 6, seed = 1): RecheckFacts {
  const random = randomFrom(seed);
  const works: RecheckedWork[] = [];
  const strata: FrameStratum[] = [];
  for (let school = 1; school <= schools; school++)
    for (const subject of ['mathematics', 'russian']) {
      const stratum = `edu00000${school}/${subject}`;
      strata.push({ stratum, school: `edu00000${school}`, subject, works: 60 });
      for (let i = 0; i < (school === schools ? 8 : 15); i++) {
        const truth = TASKS.map((max) => Math.floor(random.next() * (max + 1)));
        const seen = () =>
          paperOf(
            truth.map((value, t) =>
              random.next() < 0.06 ? Math.max(0, Math.min(TASKS[t]!, value + (random.next() < 0.5 ? 1 : -1))) : value,
            ),
          );
        const isRaised = school === 1 && subject === 'mathematics';
        const original = isRaised ? paperOf(truth.map((value, t) => Math.min(TASKS[t]!, value + (t > 1 ? 1 : 0)))) : seen();
        const checks = [seen(), seen()].map((paper, e) => ({ expert: `Э-0${1 + ((i + e) % 3)}`, ...paper }));
        const isMissing = i === 3 && school === 2;
        works.push({
          id: `w-${stratum}-${i}`,
          school: `edu00000${school}`,
          subject,
          grade: 5,
          stratum,
          original,
          checks,
          decision: isMissing ? null : checks[0]!,
          isMissing,
        });
      }
    }
  return {
    draw: { number: 7, title: 'Выборочная перепроверка', planSha256: 'a'.repeat(64), resultSha256: 'b'.repeat(64), extensions: 0 },
    rule: { tolerancePoints: 1, countsMarkChange: true },
    confidencePercent: 95,
    strata,
    works,
    extras: [],
    controls: [
      { expert: 'Э-01', known: 9, given: 10 },
      { expert: 'Э-02', known: 5, given: 5 },
    ],
    anchors: [],
  };
}

export const reportHeading: ReportHeading = {
  municipality: 'Зареченский округ (вымышленный)',
  campaign: 'ВПР 2026',
  procedure: 'Выборочная перепроверка (R4)',
  list: null,
  madeOn: '01.06.2026',
  schoolName: (id) => `Школа № ${Number(id.slice(-2))}`,
  subjectName: (id) => (id === 'russian' ? 'Русский язык' : 'Математика'),
};

import { subjectTitle } from '../../campaigns/subjects.js';
import { escaped } from '../../http/html-text.js';
import type { Handover } from './handovers.schema.js';

const STYLE = `
body { font: 12pt/1.4 "PT Serif", "Times New Roman", serif; max-width: 45rem; margin: 0 auto; padding: 1rem; color: #000; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #555; padding: .15rem .5rem; text-align: left } tr { break-inside: avoid }
.sign { display: flex; justify-content: space-between; gap: 2rem; margin-top: 2.5rem } .sign span { border-top: 1px solid #000; flex: 1; padding-top: .2rem; font-size: 10pt }
`;

const TITLES: Readonly<Record<Handover['direction'], string>> = {
  'to-commission': 'о передаче работ муниципальной комиссии',
  'to-school': 'о возврате работ школе',
};

/** The receipt for papers that changed hands: codes only, no names of pupils. */
export function receiptPage(
  { number, direction, school, handedBy, receivedBy, createdAt, works }: Handover,
  timeZone: string,
): string {
  const rows = works.map(
    ({ subject, grade, classOrdinal, code }, i) =>
      `<tr><td>${i + 1}</td><td>${escaped(subjectTitle(subject))}</td><td>${grade}${classOrdinal === null ? '' : `, № ${classOrdinal}`}</td><td>${escaped(code)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Расписка № ${number}</title>
<style>${STYLE}</style>
<h1>Расписка № ${number}</h1>
<p>${TITLES[direction]}: ${escaped(school)}, <time datetime="${createdAt.toISOString()}">${escaped(createdAt.toLocaleDateString('ru-RU', { timeZone }))}</time>. Всего работ: ${works.length}.</p>
<table><thead><tr><th scope="col">№</th><th scope="col">Предмет</th><th scope="col">Класс</th><th scope="col">Код участника</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<p>Передал(а): ${escaped(handedBy)}. Принял(а): ${escaped(receivedBy)}. До возврата работы не уничтожаются.</p>
<div class="sign"><span>подпись передавшего</span><span>подпись принявшего</span></div>
</html>
`;
}

import { encodeQR } from 'qr';
import {
  bytesOf,
  drawExtensionSchema,
  drawPlanSchema,
  drawResultSchema,
  guaranteeOf,
  jsonOf,
  momentOf,
  orderFileOf,
  sha256Hex,
  spokenWords,
  voidFileOf,
  type DrawFolder,
  type DrawOrder,
  type DrawPlan,
  type DrawStage,
} from '../../engine/index.js';
import { escaped } from '../../http/html-text.js';
import { sourceHash } from './source-hash.js';

const IDS_ON_A_PAGE = 40;

const STYLE = `
@page { size: A4; margin: 12mm } body { font: 10pt/1.25 "PT Sans", Arial, sans-serif; max-width: 182mm; margin: 0 auto; color: #000 }
h1 { font-size: 15pt; margin: 0 0 3mm } h2 { font-size: 11pt; margin: 3mm 0 1mm } ol { margin: 0; padding-left: 6mm } p { margin: 1mm 0 } code { font: 8pt monospace; overflow-wrap: anywhere } code span { display: inline-block }
svg { float: right; width: 32mm; height: 32mm; margin-left: 4mm } table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #777; padding: 1mm 2mm; text-align: left; vertical-align: top }
.sign td { height: 5mm } @media print { body { max-width: none } } .spoken { font-size: 12pt; font-weight: 700 }
`;

/** `protocol.html`: one page to print, read aloud and sign; of the plan when it is announced, of the result when it is drawn. */
export function protocolPage(folder: DrawFolder): string {
  const plan = jsonOf(folder, orderFileOf(1), drawPlanSchema);
  const hash = hashOf(folder, orderFileOf(1));
  const stages = folder.has('draw.json') ? jsonOf(folder, 'draw.json', drawResultSchema).stages : [];
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${sourceHash(STYLE)}'">
<title>Протокол жеребьёвки № ${plan.sequence}</title>
<style>${STYLE}</style>
${encodeQR(hash, 'svg', { ecc: 'medium', border: 2 })}
<h1>Протокол жеребьёвки № ${plan.sequence}: ${escaped(plan.draw_id)}</h1>
<p>Список frame.tsv: работ ${plan.N}, групп ${Object.keys(plan.strata).length}. SHA-256: <code>${plan.frame_sha256}</code></p>
<p>${escaped(guaranteeOf(plan).ru)}</p>
<p>Работа, которую не нашли, считается неверно оценённой. Если случайность не появилась: ${escaped(plan.fallback ?? 'не оговорено')}.</p>
${ordersOf(folder, plan)
  .map(({ file, order }, index) => orderSection(folder, file, order, stages, index + 1))
  .join('')}
<h2>Проверить самому</h2>
<p>Откройте verify.html (без интернета) или запустите в папке <code>python3 verify.py</code>. QR-код: SHA-256 файла plan.json. Слова: по одному на байт, список внутри verify.html.</p>
<h2>Подписи</h2>
<table class="sign"><tr><th>Сторона</th><th>Фамилия, имя</th><th>Подпись</th><th>Дата и время</th></tr>${'<tr><td></td><td></td><td></td><td></td></tr>'.repeat(4)}</table>
</html>
`;
}

function ordersOf(folder: DrawFolder, plan: DrawPlan): readonly { readonly file: string; readonly order: DrawOrder }[] {
  const orders: { file: string; order: DrawOrder }[] = [{ file: orderFileOf(1), order: plan }];
  for (let stage = 2; folder.has(orderFileOf(stage)); stage++)
    orders.push({ file: orderFileOf(stage), order: jsonOf(folder, orderFileOf(stage), drawExtensionSchema) });
  return orders;
}

function orderSection(folder: DrawFolder, file: string, order: DrawOrder, stages: readonly DrawStage[], stage: number): string {
  const hash = hashOf(folder, file);
  const drawn = stages.find((each) => each.order === file);
  const take = Object.entries(order.take).map(([name, n]) => `${escaped(name)}: ${n}`);
  return `<h2>${stage === 1 ? 'План' : 'Расширение'} ${file}</h2>
<p class="spoken">${spokenWords(hash).join(' ')}</p>
<p>SHA-256: <code>${hash}</code></p>
${'reason' in order ? `<p>Основание: ${escaped(order.reason)}</p>` : ''}
<p>Взять: ${take.join('; ')}.</p>
<p>Случайность: ${sourceOf(order)}.</p>
${numbered(
  'Обязательства сторон',
  order.commitments.map((commitment) => `<code>${commitment}</code>`),
)}
${folder.has(voidFileOf(stage)) ? `<p class="spoken">Отменено до появления случайности: ${voidFileOf(stage)}.</p>` : outcomeOf(drawn)}
`;
}

function sourceOf(order: DrawOrder): string {
  return order.randomness?.kind === 'ceremony'
    ? `десятигранные кости при свидетелях, ${escaped(readable(order.randomness.at))}`
    : `маяк drand quicknet, раунд ${order.drand?.round} (${readable(momentOf(order).toISOString())})`;
}

/** An instant of ISO 8601 as it is read aloud: its own day, its own clock, and how far that is from UTC. */
function readable(instant: string): string {
  return instant.replace(
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/u,
    (_, year, month, day, time, offset) => `${day}.${month}.${year} ${time} UTC${offset === 'Z' ? '' : offset}`,
  );
}

function outcomeOf(stage: DrawStage | undefined): string {
  if (stage === undefined) return '<p>Жребий ещё не брошен.</p>';
  const randomness = stage.ceremony?.digits ?? stage.drand?.randomness ?? '';
  const secrets = stage.reveals.map((secret) => (secret === null ? 'не раскрыт (пустая строка)' : escaped(secret)));
  return `<p>Выпало: <code>${escaped(randomness)}</code>.</p>
${numbered('Секреты', secrets)}
<p>Зерно: <code>${escaped(stage.seed)}</code></p>
<p>Вынуто работ: ${stage.selected.length}, все в draw.json. <code>${listed(stage.selected)}</code></p>`;
}

function numbered(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<p>${title}:</p><ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
}

/** A long list stays in draw.json, so that the protocol stays a page. No id is cut in two by the end of a line. */
function listed(ids: readonly string[]): string {
  const whole = (id: string) => `<span>${escaped(id)}</span>`;
  const shown = ids.slice(0, IDS_ON_A_PAGE).map(whole);
  return shown.length < ids.length ? `${shown.join(' ')} … ${whole(ids.at(-1)!)}` : shown.join(' ');
}

function hashOf(folder: DrawFolder, name: string): string {
  return sha256Hex(bytesOf(folder, name));
}

import { canonicalBytes } from './canonical.js';
import type { RecheckSentence } from '../model.js';
import { openOrder } from './ceremony.js';
import type { DrawFile } from './announce.js';
import { sha256Hex } from './digest.js';
import { revealFileOf, voidFileOf, type DrawReveal, type DrawVoid } from './documents.js';
import type { DrawFolder } from './folder.js';
import { DrawRefusal } from './refusal.js';
import { commitmentTo } from './seed.js';

const LEAST_SECRET = 16;
const CONTROL = /\p{Cc}/u;

/** Why a text cannot be a party's secret, or null. Short secrets can be guessed from their commitments; a line end would blur the seed. */
export function secretFault(secret: string): RecheckSentence | null {
  if (CONTROL.test(secret))
    return { ru: 'секрет — одна строка без управляющих знаков.', en: 'a secret is one line without control characters.' };
  if (secret.length < LEAST_SECRET)
    return {
      ru: `в секрете не меньше ${LEAST_SECRET} знаков, иначе его можно угадать.`,
      en: `a secret has at least ${LEAST_SECRET} characters, otherwise it can be guessed.`,
    };
  return null;
}

/** Records the secret of the party whose commitment it opens, before the randomness exists. */
export function revealSecret(folder: DrawFolder, secret: string, now: Date): DrawFile {
  const pending = openOrder(folder, now, { ru: 'раскрыть секрет', en: 'reveal a secret' });
  const party = pending.order.commitments.indexOf(commitmentTo(secret)) + 1;
  if (party === 0)
    throw new DrawRefusal('reveal.unknown-secret', {
      ru: `Секрет не подходит ни к одному обязательству в ${pending.file}. Введите его буква в букву.`,
      en: `the secret opens no commitment of ${pending.file}. Give it letter for letter as it was committed to.`,
    });
  return recorded(pending, party, secret);
}

/** Records that a party refuses: its secret enters the seed as the empty text. */
export function refuseSecret(folder: DrawFolder, party: number, now: Date): DrawFile {
  const pending = openOrder(folder, now, { ru: 'записать отказ', en: 'record a refusal' });
  if (pending.order.commitments[party - 1] === undefined)
    throw new DrawRefusal('reveal.unknown-party', {
      ru: `Стороны ${party} нет: в ${pending.file} обязательств ${pending.order.commitments.length}.`,
      en: `there is no party ${party}: ${pending.file} has ${pending.order.commitments.length} commitments.`,
    });
  return recorded(pending, party, null);
}

/** Declares the waiting order void, visibly and for ever. */
export function voidOrder(folder: DrawFolder, reason: string, now: Date): DrawFile {
  const { file, stage, bytes } = openOrder(folder, now, { ru: 'отменить жеребьёвку', en: 'declare the draw void' });
  if (reason.trim() === '')
    throw new DrawRefusal('void.no-reason', {
      ru: 'Для отмены жеребьёвки нужна причина, которую прочтут все.',
      en: 'declaring a draw void needs a reason that everybody can read.',
    });
  const declaration: DrawVoid = { order: file, order_sha256: sha256Hex(bytes), reason, at: now.toISOString() };
  return { name: voidFileOf(stage), bytes: canonicalBytes(declaration) };
}

function recorded({ stage, bytes, reveals }: ReturnType<typeof openOrder>, party: number, secret: string | null): DrawFile {
  if (reveals[party - 1] !== undefined)
    throw new DrawRefusal('reveal.said-already', {
      ru: `Сторона ${party} уже ${reveals[party - 1] === null ? 'отказалась' : 'раскрыла секрет'}: так и останется.`,
      en: `party ${party} has ${reveals[party - 1] === null ? 'refused' : 'revealed its secret'} already: it stays so.`,
    });
  const reveal: DrawReveal = { order_sha256: sha256Hex(bytes), party, secret };
  return { name: revealFileOf(stage, party), bytes: canonicalBytes(reveal) };
}

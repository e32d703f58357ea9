import { upperErrors } from './bounds.js';
import { discoverySize, errorsOf, fixedShare } from './discovery.js';
import { complement, percent } from './rational.js';

/** A question to the planner as a person asks it: shares and confidence in per cent. */
export interface PlannerQuestion {
  readonly works: number;
  /** The share of mis-marked works that must not go unnoticed. */
  readonly badSharePercent: number;
  readonly confidencePercent: number;
  /** How many mis-marked works in the sample are still borne. */
  readonly tolerated: number;
  /** The habit "check so many per cent" that the answer is compared with. */
  readonly habitPercent: number;
}

/** A sentence in both languages. */
export interface BothLanguages {
  readonly ru: string;
  readonly en: string;
}

/** What a fixed percentage buys, and how many works the question needs. */
export function plannerSentence(question: PlannerQuestion): BothLanguages {
  const { works, badSharePercent: share, confidencePercent: sure, habitPercent: habit, tolerated } = question;
  const errors = errorsOf(percent(share), works);
  const bought = fixedShare(works, percent(habit), errors);
  const chance = inPercent(bought.detect);
  const needed = discoverySize(works, errors, percent(sure), tolerated);
  return {
    ru: `${comma(habit)}\u00A0% от ${works} – это ${worksRu(bought.sample)}: если неверно оценены ${comma(share)}\u00A0% (${errors} и больше), такая проверка заметит это с вероятностью ${comma(chance)}\u00A0%; ${neededRu(needed, question)}.`,
    en: `${habit}% of ${works} is ${worksEn(bought.sample)}: if ${share}% are mis-marked (${errors} or more), that notices it with a probability of ${chance}%; ${neededEn(needed, question)}.`,
  };
}

/** What a finished sample says about all works: an exact one-sided bound. */
export function findingSentence(
  { works, sample, found }: { readonly works: number; readonly sample: number; readonly found: number },
  confidencePercent: number,
): BothLanguages {
  const most = upperErrors({ works, sample, found }, complement(percent(confidencePercent)));
  const share = Math.ceil((most / works) * 1000 - 1e-9) / 10;
  return {
    ru: `Проверено ${sample} из ${works}, неверно оценённых найдено ${found}: с доверием ${comma(confidencePercent)}\u00A0% их во всём списке не больше ${most} (${comma(share)}\u00A0%).`,
    en: `${sample} of ${works} were checked, ${found} found mis-marked: with ${confidencePercent}% confidence the whole list has at most ${most} (${share}%).`,
  };
}

function neededRu(needed: number | null, { confidencePercent, tolerated }: PlannerQuestion): string {
  if (needed === null) return `при ${tolerated} допустимых такой выборки нет: столько ошибок во всём списке не наберётся`;
  const borne = tolerated === 0 ? '' : `, если допустить ${tolerated}`;
  return `${worksRu(needed)} – с вероятностью не меньше ${comma(confidencePercent)}\u00A0%${borne}`;
}

function neededEn(needed: number | null, { confidencePercent, tolerated }: PlannerQuestion): string {
  if (needed === null) return `with ${tolerated} tolerated there is no such sample: the whole list need not have more errors`;
  const borne = tolerated === 0 ? '' : ` with ${tolerated} tolerated`;
  return `${worksEn(needed)} ${needed === 1 ? 'does' : 'do'} so with at least ${confidencePercent}%${borne}`;
}

const RUSSIAN_WORKS: Readonly<Record<string, string>> = { one: 'работа', few: 'работы', many: 'работ', other: 'работы' };
const russianForm = new Intl.PluralRules('ru');

/** «3 работы», "3 works". */
export function countedWorks(count: number): BothLanguages {
  return { ru: worksRu(count), en: worksEn(count) };
}

function worksRu(count: number): string {
  return `${count} ${RUSSIAN_WORKS[russianForm.select(count)]}`;
}

function worksEn(count: number): string {
  return count === 1 ? '1 work' : `${count} works`;
}

/** A probability in per cent: cut, never rounded up, to a tenth. */
export function inPercent(probability: number): number {
  return Math.floor(probability * 1000 + 1e-9) / 10;
}

/** A number, or a text that holds one, with the Russian decimal comma. */
export function comma(value: number | string): string {
  return String(value).replace('.', ',');
}

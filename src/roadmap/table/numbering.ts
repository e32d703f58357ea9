import type { Measure, RoadmapWarning } from '../roadmap.js';

/** Gaps, repetitions and rows without a number. Numbering may begin anew in every section. */
export function numberingWarnings(measures: readonly Measure[]): readonly RoadmapWarning[] {
  const isNumbered = measures.some(({ number }) => number !== null);
  return isNumbered ? measures.flatMap((measure, index) => warningOf(measure, measures.slice(0, index)) ?? []) : [];
}

function warningOf(measure: Measure, above: readonly Measure[]): RoadmapWarning | null {
  const { number, section, text } = measure;
  if (number === null) return { code: 'number-missing', place: text.slice(0, 60), value: '' };
  if (above.some((other) => other.number === number && other.section === section))
    return { code: 'number-repeated', place: number, value: '' };
  const before = above.findLast((other) => other.number !== null);
  return isGap(before, measure) ? { code: 'number-gap', place: number, value: before?.number ?? '–' } : null;
}

function isGap(before: Measure | undefined, measure: Measure): boolean {
  const [group, step] = split(measure.number ?? '');
  const [groupBefore, stepBefore] = split(before?.number ?? '');
  if (before === undefined || group !== groupBefore)
    return step > 1 && !(before !== undefined && group === '' && groupBefore !== '');
  return step > stepBefore + 1 || (step < stepBefore && step > 1 && before.section !== measure.section);
}

function split(number: string): readonly [group: string, step: number] {
  const steps = number.split('.');
  return [steps.slice(0, -1).join('.'), Number(steps.at(-1))];
}

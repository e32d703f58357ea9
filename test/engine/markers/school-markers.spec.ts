import { describe, expect, it } from '@jest/globals';
import {
  adjusted,
  controlled,
  type MarkerFinding,
  markerSentence,
  schoolMarkers,
  type SchoolResults,
} from '../../../src/engine/index.js';
import { pupil, reference, times } from '../../support/marker-builders.js';

const FACTS = { year: 2026, boundaries: [5, 10, 15], taskMaxima: [], seed: 1, reference: reference() } as const;
const school = (name: string, scores: readonly number[]): SchoolResults => ({
  school: name,
  pupils: scores.map((score) => pupil({ score })),
  rechecked: [],
  cohort: null,
  markedYears: [],
});
const flaggedBy = (p: number): MarkerFinding => ({ marker: 'M2', outcome: 'flagged', isApproximate: false, p, figures: {} });

describe('the control of false discoveries', () => {
  it('raises each chance as Benjamini and Hochberg say', () => {
    const rates = adjusted([0.04, 0.01, 0.03, 0.5]);
    expect(rates.map((rate) => Number(rate.toFixed(12)))).toEqual([0.053333333333, 0.04, 0.053333333333, 0.5]);
    expect(adjusted([])).toEqual([]);
  });

  it('lets a flag go that many schools would have by chance, and leaves what has no chance alone', () => {
    const untested: MarkerFinding = { ...flaggedBy(1), p: null };
    const outcomes = controlled([flaggedBy(0.04), flaggedBy(0.01), flaggedBy(0.03), flaggedBy(0.5), untested]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['clear', 'flagged', 'clear', 'clear', 'flagged']);
  });
});

describe('the markers of schools', () => {
  it('keep the given order, flag the school that stands out and nobody else', () => {
    const usual = times([6, 20], [14, 20]);
    const found = schoolMarkers(
      [
        school('B', usual),
        school(
          'A',
          usual.map((score) => score + 4),
        ),
        school('C', usual),
      ],
      FACTS,
    );
    expect(found.map((one) => one.school)).toEqual(['B', 'A', 'C']);
    expect(found.map(({ findings }) => findings.find(({ marker }) => marker === 'M2')?.outcome)).toEqual([
      'clear',
      'flagged',
      'clear',
    ]);
  });

  it('show nothing of fewer than 10 pupils', () => {
    const [small] = schoolMarkers([school('A', times([15, 9]))], FACTS);
    expect(small?.findings).toHaveLength(10);
    expect(
      small?.findings.every(
        ({ outcome, p, figures }) => outcome === 'suppressed' && p === null && Object.keys(figures).length === 0,
      ),
    ).toBe(true);
  });

  it('compare with all other schools when no reference is given, and with nobody when there are none', () => {
    const alone = schoolMarkers([school('A', times([15, 30]))], { ...FACTS, reference: null });
    expect(alone[0]?.findings[1]?.outcome).toBe('guarded');
    const both = schoolMarkers([school('A', times([14, 30])), school('B', times([8, 15], [12, 15]))], {
      ...FACTS,
      reference: null,
    });
    const deviation = Math.sqrt((4 * 30) / 29);
    expect(both[0]?.findings[1]?.figures['d']).toBeCloseTo(4 / deviation, 12);
  });
});

describe('the words of a marker', () => {
  const finding: MarkerFinding = { ...flaggedBy(0.001), figures: { d: 0.512, z: 3.1 } };

  it('call it possible in both languages', () => {
    expect(markerSentence(finding, 'ru')).toBe(
      'Возможный маркер M2: средний балл выше сравнимого на 0,51 стандартного отклонения (z = 3,10). Требуется дальнейший анализ.',
    );
    expect(markerSentence(finding, 'en')).toMatch(/^Possible marker M2: .*0\.51.*\. Further analysis is needed\.$/u);
  });

  it('say on which side a figure lies', () => {
    expect(markerSentence({ ...finding, outcome: 'clear', figures: { d: -0.512, z: -3.1 } }, 'ru')).toBe(
      'M2: маркера нет; средний балл ниже сравнимого на 0,51 стандартного отклонения (z = −3,10).',
    );
  });

  it('say why nothing is shown', () => {
    expect(markerSentence({ ...finding, outcome: 'suppressed' }, 'ru')).toBe('M2: меньше 10 участников, не показывается.');
    expect(markerSentence({ ...finding, outcome: 'guarded' }, 'en')).toBe('M2: not enough data.');
    expect(markerSentence({ ...finding, outcome: 'clear', isApproximate: true }, 'en')).toMatch(
      /^M2: no marker \(approximate\); /u,
    );
  });
});

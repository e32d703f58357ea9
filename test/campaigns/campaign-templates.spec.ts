import { describe, expect, it } from '@jest/globals';
import { parseCampaignTemplate, readCampaignTemplates } from '../../src/campaigns/campaign-templates.js';
import { subjectOf, subjectsOf } from '../../src/campaigns/subjects.js';

describe('the campaign templates', () => {
  it('cover three years, the newest first', () => {
    const years = readCampaignTemplates().map(({ code, window }) => [code, window.from, window.to]);
    expect(years).toEqual([
      ['2025-26', '2026-04-20', '2026-05-20'],
      ['2024-25', '2025-04-11', '2025-05-16'],
      ['2023-24', '2024-03-19', '2024-05-17'],
    ]);
  });

  it('mark what is unknown instead of inventing it', () => {
    for (const template of readCampaignTemplates()) expect(template.unknown.length).toBeGreaterThan(0);
  });

  it('refuse a file with a fault and name the place', () => {
    const [newest] = readCampaignTemplates();
    const broken = JSON.stringify({ ...newest, window: { from: '2026-05-20', to: '2026-04-20' }, colour: 'red' });
    expect(() => parseCampaignTemplate(broken, 'broken.json')).toThrow(/broken\.json[\s\S]*colour[\s\S]*window/u);
  });
});

describe('a subject', () => {
  it.each([
    ['Русский язык', 'russian'],
    ['РУ', 'russian'],
    ['матем.', 'mathematics'],
    [' Ин. яз. (английский)', 'foreign-language'],
    ['Английский язык', 'foreign-language'],
    ['окр.мир', 'world-around'],
    ['ОБЩЕСТВОЗНАНИЕ', 'social-studies'],
    ['социально-гуманитарные предметы', 'social-humanities'],
    ['труд', undefined],
  ])('written as %s is %s', (text, code) => {
    expect(subjectOf(text)).toBe(code);
  });

  it('list splits at commas, knows the primary school and returns what nobody can read', () => {
    expect(subjectsOf('Алгебра и геометрия, физика; труд')).toEqual({ subjects: ['mathematics', 'physics'], unknown: ['труд'] });
    expect(subjectsOf('Начальные классы').subjects).toContain('literary-reading');
  });
});

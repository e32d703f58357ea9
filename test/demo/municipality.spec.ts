import { describe, expect, it } from '@jest/globals';
import { readCampaignTemplates } from '../../src/campaigns/campaign-templates.js';
import { checkNorms } from '../../src/campaigns/norms/index.js';
import { demoMunicipality, lateSubject } from '../../src/demo/municipality/index.js';

const [spring2026] = readCampaignTemplates();
const municipality = demoMunicipality(spring2026!);

describe('the demonstration municipality', () => {
  it('has the size of a small town', () => {
    const works = municipality.sittings.filter(({ part }) => part === 1);
    expect([municipality.schools.length, municipality.people.length]).toEqual([12, 40]);
    expect(works.length).toBeGreaterThan(370);
    expect(works.length).toBeLessThan(410);
  });

  it('asks for about 300 observers, and for one at everything in a flagged school', () => {
    const asked = [...municipality.sittings, ...municipality.gradingBlocks].filter(({ required }) => required > 0);
    expect(asked.length).toBeGreaterThan(270);
    expect(asked.length).toBeLessThan(340);
    const flagged = new Set(municipality.schools.filter(({ risk }) => risk[1] >= 2).map(({ login }) => login));
    expect(municipality.gradingBlocks.filter(({ login, required }) => flagged.has(login) !== required > 0)).toEqual([]);
  });

  it('keeps the norms of its campaign', () => {
    const declared = municipality.sittings.map((sitting, row) => ({
      key: String(row),
      school: sitting.login,
      className: `${sitting.grade}${sitting.letter}`,
      day: sitting.date,
      ...sitting,
    }));
    expect(checkNorms(declared, spring2026!).map(({ norm, message }) => `${norm}: ${message.ru}`)).toEqual([]);
  });

  it('has a village whose every observer has a tie to its school', () => {
    const locals = municipality.people.filter(({ address }) => address.includes('Верхняя Заимка'));
    const tied = locals.filter(({ code }) => municipality.ties.some((tie) => tie.person === code && tie.other === 'edu590109'));
    expect(locals.length).toBe(3);
    expect(tied).toEqual(locals);
  });

  it('is the same every time', () => {
    expect(demoMunicipality(spring2026!)).toEqual(municipality);
  });

  it('announces one random subject late, and loses nothing by it', () => {
    const { known, late } = lateSubject(municipality);
    expect(late.sittings.length).toBe(1);
    expect(known.sittings.length + late.sittings.length).toBe(municipality.sittings.length);
    expect(late.sittings[0]!.date > '2026-05-04').toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { deadlineFeed, responsibleBodies, type ScheduledMeasure } from '../../src/roadmap/deadline-feed.js';
import { lintCalendar } from '../support/ical-linter.js';

const AT = new Date('2024-03-01T08:00:00Z');
const measure = (id: string, given: Partial<ScheduledMeasure> = {}): ScheduledMeasure => ({
  id,
  number: '1',
  text: 'Издать приказ',
  deadline: { text: 'до 15 марта', to: '2024-03-15' },
  responsible: ['МКУ «Центр»'],
  sequence: 0,
  firstPublishedAt: AT,
  revisedAt: AT,
  ...given,
});
const feed = (...measures: readonly ScheduledMeasure[]) => deadlineFeed(measures, 'МКУ "центр"', 'Asia/Yekaterinburg');

describe('the feed of deadlines', () => {
  it('shows the last day of each measure of one body, as a whole day', () => {
    const calendar = feed(
      measure('one'),
      measure('two', { responsible: ['Отдел'] }),
      measure('three', { deadline: { text: 'постоянно', to: null } }),
    );
    expect(lintCalendar(calendar)).toEqual([]);
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20240315\r\n');
    expect(calendar).toContain('DTEND;VALUE=DATE:20240316\r\n');
    expect(calendar).toContain('SUMMARY:Срок: п. 1 – Издать приказ\r\n');
  });

  it('names no person', () => {
    const calendar = feed(measure('one', { text: 'Совещание у Ивановой И.И.', responsible: ['МКУ «Центр»', 'Петрова А.Б.'] }));
    expect(calendar).not.toMatch(/Иванов|Петров/u);
    expect(calendar).toContain('Совещание у …');
  });

  it('is offered for each body once', () => {
    expect(responsibleBodies([measure('one'), measure('two', { responsible: ['МКУ «ЦЕНТР»', 'Отдел'] })])).toEqual([
      'МКУ «Центр»',
      'Отдел',
    ]);
  });
});

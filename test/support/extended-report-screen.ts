import { expect } from '@jest/globals';
import type { RecheckReport } from '../../src/engine/index.js';
import { accessibilityFaults } from './browser.js';
import type { ConsoleVisit } from './console-visit.js';
import { extendDraw } from './held-draw.js';
import type { TestService } from './test-service.js';

/** Draws four works more than the only round of marking was opened for, and looks at its report before and after. */
export async function extendedReport(service: TestService, { page, open }: ConsoleVisit, authority: string): Promise<void> {
  const [{ drawId, allocationId, roundId }] = await service.dataSource.query<
    [{ drawId: string; allocationId: string; roundId: string }]
  >(
    `SELECT a.draw_id AS "drawId", a.id AS "allocationId", r.id AS "roundId"
     FROM marking_rounds r JOIN work_allocations a ON a.id = r.allocation_id`,
  );
  const read = async (file: 'report' | 'report.html') =>
    (await page.context().request.get(`${service.address}/api/v1/marking-rounds/${roundId}/${file}`)).text();
  const municipality = async () => (JSON.parse(await read('report')) as RecheckReport).municipality;
  const before = await municipality();
  await extendDraw(service, authority, drawId, before.sampled + 4);
  const after = await municipality();
  expect(after).toMatchObject({ sampled: before.sampled + 4, checked: before.checked, undecided: before.undecided + 4 });
  expect(after.figures!.bounds.asFound.atMost).toBeGreaterThan(before.figures!.bounds.asFound.atMost);
  expect(await read('report.html')).toContain('посчитаны последовательным методом');
  await open(`/rechecks/${allocationId}/report`);
  await page.getByText('Расширений: 1.').waitFor();
  await page.getByText('Жеребьёвку расширяли, поэтому').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}

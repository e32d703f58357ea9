import { expect, test } from '@jest/globals';
import { killRepeatedly } from '../support/kill.js';

test('killed during imports and publishes the service loses nothing it confirmed and leaves nothing half-written', async () => {
  const { imports, publishes, faults } = await killRepeatedly(3, 7);
  expect(faults).toEqual([]);
  expect(imports.confirmed + imports.whole + imports.absent).toBeGreaterThanOrEqual(3);
  expect(publishes.confirmed + publishes.whole + publishes.absent).toBeGreaterThanOrEqual(3);
});

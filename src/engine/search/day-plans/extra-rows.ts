import type { Draft } from './draft.js';
import { addChoices } from './choice-rows.js';
import { addDonors } from './donor-rows.js';
import { addExtraQuotas } from './extra-quota-rows.js';
import { addReleases } from './release-rows.js';

/** H14 to H16 and the costs that only problems of the second version have. */
export function addExtras(draft: Draft): void {
  const { extras } = draft.layout;
  if (extras === null) return;
  addExtraQuotas(draft, extras);
  addChoices(draft, extras);
  addDonors(draft, extras);
  addReleases(draft, extras);
}

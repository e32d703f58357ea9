import { lpText } from '../../search/lp/lp-text.js';
import { mpsText } from '../../search/lp/mps-text.js';
import type { Instance } from '../instance/instance.js';
import { rosterMip } from './index.js';

/** The text formats in which every MIP solver can read the exact model. */
export const MODEL_FORMATS = ['mps', 'lp'] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];

const COMMENTS = [
  'The exact model of a roster problem; minimise. Numbers count from 0 in the order of the document.',
  'p: person, s: slot, a: place, d: date in the order of time.',
  'x_p_s: the person serves in the slot. y_p_d_a: the person is at the place on that date.',
  'u_s: people missing in the slot. q_s: people of a quota missing. b_p: the person has at least so many duties.',
  'v_p: the person serves at all. r_p_a: dates after the first. h_p_a: back at a place of last year.',
  'c: choice. o_s: a slot of a choice is open. u_c: people missing in the choice. d_a: a place gives so many more than it gets, or fewer.',
  'f_x, l_x_x: a duty is the first of its day, a duty follows another.',
  't_a_a: someone of the first place serves at the second. m_a_a: the two places serve at each other.',
];

/** Writes the exact model; its objective, constant included, is the objective of the checker. */
export function modelText(instance: Instance, format: ModelFormat): string {
  const { model, names } = rosterMip(instance);
  return format === 'mps' ? mpsText(model, names, COMMENTS) : lpText(model, names, COMMENTS);
}

import type { SetRule } from './rule.js';

export const pinsHold: SetRule = {
  number: 'H10',
  name: 'pin',
  sentence: { ru: 'закреплённые назначения выполняются', en: 'all pinned duties are in the roster' },
  exclusion: null,
  breaches: (instance, roster) => instance.pins.filter(({ person, slot }) => !roster.peopleOf[slot]!.includes(person)),
  admits: () => true,
};

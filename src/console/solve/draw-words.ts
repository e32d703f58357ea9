import { dictionary } from '../words/dictionary.js';

const percent = (share: number) => Math.round(share * 100);

export const drawWords = dictionary(
  {
    label: 'Можно ли угадать, кто придёт',
    none: 'не важно',
    share: (share: number) => `не вернее ${percent(share)}\u00A0%`,
    means: (share: number) =>
      `Жребий решит, в каких школах кому вообще можно быть: даже зная всех людей, школа не угадает ни одного человека вернее чем на ${percent(share)}\u00A0% (кроме закреплённых). За это график чуть дороже; время поиска делится пополам, чтобы сравнить.`,
    notForReplan: 'Жребий – для нового графика: пересчёт оставляет тех, о ком уже объявлено, и разыгрывать там нечего.',
    undrawn: (drawn: string, undrawn: string) => `По жребию – ${drawn}, без жребия нашлось бы ${undrawn}.`,
  },
  {
    label: 'May it be foreseen who comes',
    none: 'no matter',
    share: (share: number) => `by ${percent(share)}% at most`,
    means: (share: number) =>
      `Chance decides at which schools each person may serve at all: even who knows everybody foresees nobody at a school more surely than by ${percent(share)}% (pins apart). The roster costs a little more for it; the time is halved, to compare.`,
    notForReplan: 'The draw is for a new roster: a re-plan keeps whoever has been announced, so there is nothing to draw.',
    undrawn: (drawn: string, undrawn: string) => `By the draw ${drawn}; without it ${undrawn} would have been found.`,
  },
);

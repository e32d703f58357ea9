import type { RecheckSentence } from '../model.js';

/** A reason to reject a published draw: a stable code and a sentence in both languages. */
export interface DrawFault extends RecheckSentence {
  readonly code: string;
}

/** The same fault with the place where it stands. */
export function standingIn({ ru, en }: RecheckSentence, { code, ...fault }: DrawFault): DrawFault {
  return { code, ru: `${ru}: ${fault.ru}`, en: `${en}: ${fault.en}` };
}

const fault = (code: string, ru: string, en: string): DrawFault => ({ code, ru, en });

/** What can be wrong with a line of the list. */
export const FRAME_FAULTS = {
  noLastLineEnd: fault('frame.no-line-end', 'последняя строка не кончается LF', 'the last line does not end with LF'),
  moreFields: fault('frame.more-fields', 'полей больше трёх', 'more than three fields'),
  workId: (id: string) =>
    fault(
      'frame.work-id',
      `номер работы ${JSON.stringify(id)} не из видимых знаков ASCII`,
      `work id ${JSON.stringify(id)} is not visible ASCII`,
    ),
  noStratum: fault('frame.no-stratum', 'группа не названа', 'the stratum is empty'),
  commitment: fault(
    'frame.commitment',
    'обязательство об отметке – не 64 шестнадцатеричные цифры',
    'the mark commitment is not 64 hex digits',
  ),
  twice: (id: string) => fault('frame.twice', `работа ${id} стоит дважды`, `work ${id} is listed twice`),
  outOfOrder: (id: string) => fault('frame.order', `работа ${id} стоит не по порядку`, `work ${id} stands out of order`),
} as const;

/** What can be wrong with a beacon of drand. */
export const BEACON_FAULTS = {
  noRound: (round: number) =>
    fault('beacon.no-round', `раунда ${round} не бывает: раунды начинаются с 1`, `there is no round ${round}: rounds start at 1`),
  otherRound: (round: number, announced: number) =>
    fault(
      'beacon.other-round',
      `маяк раунда ${round}, а объявлен раунд ${announced}`,
      `the beacon is of round ${round}, announced was round ${announced}`,
    ),
  signatureForm: fault(
    'beacon.signature-form',
    'подпись маяка – не 96 шестнадцатеричных цифр',
    'the signature is not 96 hex digits',
  ),
  randomness: fault(
    'beacon.randomness',
    'случайность маяка – не хеш его подписи',
    'the randomness is not the hash of the signature',
  ),
  signature: (round: number) =>
    fault(
      'beacon.signature',
      `подпись раунда ${round} не сходится с закреплённым ключом`,
      `the signature of round ${round} does not verify against the pinned key`,
    ),
} as const;

/** What can be wrong with an order or its stage of the result. */
export const STAGE_FAULTS = {
  notExtending: fault('order.not-extending', 'не продолжает предыдущее объявление', 'does not extend the order before it'),
  notCanonical: fault('order.not-canonical', 'не каноническая запись JSON (RFC 8785)', 'is not canonical JSON (RFC 8785)'),
  allocation: fault(
    'order.allocation',
    'сколько работ взять, не следует из объявленного правила',
    'the numbers to take do not follow from the rule of allocation',
  ),
  voided: (file: string) =>
    fault('order.voided', `жребий брошен, хотя ${file} объявляет отмену`, `was drawn although ${file} declares it void`),
  passedOver: (file: string) =>
    fault(
      'order.passed-over',
      `пропущен ${file}: жребий по нему не брошен, и отмена не объявлена`,
      `${file} was passed over: neither drawn nor declared void`,
    ),
  otherVoid: (file: string) =>
    fault('order.other-void', `${file} объявляет отмену другого заказа`, `${file} declares another order void`),
  voidedLate: (file: string) =>
    fault(
      'order.voided-late',
      `${file} объявляет отмену, когда случайность уже появилась`,
      `${file} declares it void when its randomness existed already`,
    ),
  otherFrame: fault(
    'plan.other-list',
    'список работ не тот, для которого объявлен план',
    'the list of works is not the one that the plan was made for',
  ),
  strata: fault('plan.strata', 'размеры групп не те, что в списке', 'the sizes of the strata are not those of the list'),
  size: fault('plan.size', 'N – не число работ в списке', 'N is not the number of works in the list'),
  seed: fault(
    'stage.seed',
    'зерно не следует из объявления, случайности и раскрытых секретов',
    'the seed does not follow from the order, the randomness and the reveals',
  ),
  selection: fault('stage.selection', 'опубликован не тот отбор, что вышел', 'the published selection is not the drawn one'),
  ticket: (id: string, ticket: string) =>
    fault('stage.ticket', `билет работы ${id} – не ${ticket}`, `the ticket of ${id} is not ${ticket}`),
  revealCount: (reveals: number, commitments: number) =>
    fault('stage.reveals', `секретов ${reveals}, обязательств ${commitments}`, `${reveals} reveals for ${commitments} commitments`),
  reveal: (party: number) =>
    fault(
      'stage.reveal',
      `раскрытый секрет ${party} не тот, что в обязательстве`,
      `revealed secret ${party} differs from its commitment`,
    ),
  otherReveal: (file: string) =>
    fault('stage.other-reveal', `${file} относится к другому заказу`, `${file} belongs to another order`),
  recorded: (party: number, file: string) =>
    fault(
      'stage.recorded',
      `секрет ${party} не тот, что записан в ${file} до появления случайности`,
      `secret ${party} is not the one that ${file} recorded before the randomness`,
    ),
  chain: fault('stage.chain', 'названа цепочка drand, отличная от quicknet', 'names a drand chain that is not quicknet'),
  noBeacon: fault('stage.no-beacon', 'нет маяка drand', 'no beacon'),
  digits: (least: number) =>
    fault(
      'stage.digits',
      `для церемонии нужно не меньше ${least} десятичных цифр`,
      `a ceremony needs at least ${least} decimal digits`,
    ),
  openedUndrawn: (id: string) =>
    fault(
      'stage.opened-undrawn',
      `раскрыта отметка работы ${id}, которая не отобрана`,
      `opens the mark of ${id}, which was not drawn`,
    ),
  unopened: (id: string) =>
    fault('stage.unopened', `прежняя отметка работы ${id} не раскрыта`, `the original mark of ${id} is not opened`),
  opened: (id: string) =>
    fault(
      'stage.opened',
      `раскрытая отметка работы ${id} не та, что в обязательстве`,
      `the opened mark of ${id} differs from its commitment`,
    ),
} as const;

import { NativeSelect, NumberInput } from '@mantine/core';
import { HINT_BELOW } from '../parts/form-text.js';
import { MomentField } from '../parts/moment-field.js';
import { DEVICE_ZONE, useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Where the randomness of an order will come from, as it stands in the form. */
export interface Source {
  readonly kind: 'ceremony' | 'drand';
  /** Local time of this device: `2026-04-27T10:00`. */
  readonly at: string;
  readonly round: number;
}

/** Of quicknet: a round every three seconds since this second. */
const FIRST_ROUND_AT = 1_692_803_367;
const ROUND_SECONDS = 3;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** Dice in half an hour. */
export function usualSource(): Source {
  const then = Date.now() + HALF_AN_HOUR;
  return { kind: 'ceremony', at: localTime(then), round: Math.ceil((then / 1000 - FIRST_ROUND_AT) / ROUND_SECONDS) };
}

/** The instant at which the randomness comes into being. */
export function momentOf({ kind, at, round }: Source): string {
  const instant = kind === 'ceremony' ? Date.parse(at) : (FIRST_ROUND_AT + (round - 1) * ROUND_SECONDS) * 1000;
  return Number.isFinite(instant) ? new Date(instant).toISOString() : '';
}

export function randomnessOf(source: Source) {
  return source.kind === 'ceremony'
    ? ({ kind: 'ceremony', at: momentOf(source) } as const)
    : ({ kind: 'drand', round: source.round } as const);
}

interface Props {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
}

export function RandomnessFields({ source, onChange }: Props) {
  const say = useWords(words);
  const { moment } = useFormats();
  return (
    <>
      <NativeSelect
        name="randomness.kind"
        label={say.source}
        value={source.kind}
        onChange={(event) => onChange({ ...source, kind: event.currentTarget.value as Source['kind'] })}
        data={(['ceremony', 'drand'] as const).map((value) => ({ value, label: say.sources[value] }))}
      />
      {source.kind === 'ceremony' ? (
        <MomentField
          name="randomness.at"
          unit="seconds"
          label={say.at}
          description={say.atHint}
          value={source.at}
          onChange={(at) => onChange({ ...source, at })}
          required
        />
      ) : (
        <NumberInput
          name="randomness.round"
          label={say.round}
          inputWrapperOrder={HINT_BELOW}
          description={say.roundHint(moment(momentOf(source), DEVICE_ZONE))}
          value={source.round}
          onChange={(round) => onChange({ ...source, round: Number(round) || 1 })}
          min={1}
          allowDecimal={false}
          required
        />
      )}
    </>
  );
}

function localTime(instant: number): string {
  const shifted = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

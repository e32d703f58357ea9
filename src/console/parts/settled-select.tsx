import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useState } from 'react';

/** They choose at once in a closed list: what lies between would be taken on the way. Letters do so too. */
const LOOK_KEYS = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|[^ ])$/u;

interface Props extends Omit<NativeSelectProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly onSettle: (value: string) => void;
}

/** A list whose choice has an effect at once. Arrow keys look through it, Enter or Tab takes what they have come to. */
export function SettledSelect({ value, onSettle, ...select }: Props) {
  const [looked, lookAt] = useState<string>();
  const [isLooking, looking] = useState(false);
  const settle = (chosen: string) => {
    lookAt(undefined);
    if (chosen !== value) onSettle(chosen);
  };
  return (
    <NativeSelect
      {...select}
      value={looked ?? value}
      onPointerDown={() => looking(false)}
      onKeyDown={({ key, altKey }) => {
        if (key === 'Enter') settle(looked ?? value);
        looking(!altKey && LOOK_KEYS.test(key));
      }}
      onBlur={() => settle(looked ?? value)}
      onChange={({ currentTarget }) => {
        lookAt(currentTarget.value);
        if (!isLooking) settle(currentTarget.value);
      }}
    />
  );
}

import { Checkbox } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly ids: readonly string[];
  readonly unticked: ReadonlySet<string>;
  readonly untick: (ids: ReadonlySet<string>) => void;
}

/** One tick for all of a list: on, off, or something between. */
export function TickAll({ label, ids, unticked, untick }: Props) {
  return (
    <Checkbox
      label={label}
      checked={unticked.size === 0}
      indeterminate={unticked.size > 0 && unticked.size < ids.length}
      onChange={() => untick(new Set(unticked.size === 0 ? ids : []))}
    />
  );
}

import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Names with their values, side by side where there is room. */
export function Facts({ items }: Props) {
  return (
    <Box component="dl" className="facts">
      {items.map(({ name, value }) => (
        <div key={name}>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0}>
            {value}
          </Text>
        </div>
      ))}
    </Box>
  );
}

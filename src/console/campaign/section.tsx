import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the settings: what it decides, and its fields. */
export function Section({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <Stack component="section" maw="44rem">
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm">{hint}</Text>
      </div>
      {children}
    </Stack>
  );
}

import { Card, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** One matter of the account: what it is for, and what can be done about it. */
export function Section({ title, about, children }: Props) {
  return (
    <Card withBorder component="section" maw="46rem">
      <Stack align="flex-start">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm">{about}</Text>
        {children}
      </Stack>
    </Card>
  );
}

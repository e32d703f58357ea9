import { Card, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What to do, in a sentence or two. */
  readonly children: ReactNode;
  /** The buttons and links that do it. */
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet: what belongs here and how to get it. */
export function WhatNext({ title, children, actions }: Props) {
  return (
    <Card withBorder component="section" maw="46rem">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Text>{children}</Text>
      {actions && (
        <Group mt="md" gap="sm">
          {actions}
        </Group>
      )}
    </Card>
  );
}

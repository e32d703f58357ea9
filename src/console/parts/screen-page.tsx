import { Group, Stack, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What can be done on the whole page: buttons beside its heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One screen: its heading (the only h1), the title of the window, its actions and its content. */
export function ScreenPage({ title, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Объектив`;
  }, [title]);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions && <Group className="no-print">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}

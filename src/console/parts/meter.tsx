import { Card, Progress, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './meter.module.css';
import { ScreenLink } from './screen-link.js';

interface Props {
  readonly title: string;
  readonly value: number;
  /** Of nothing there is no share, and no bar. */
  readonly of: number;
  /** `212 из 240`. */
  readonly figure: string;
  /** The screen where it is made more. */
  readonly to?: string;
  /** What the figure means, or what to do about it. */
  readonly children?: ReactNode;
}

/** How much of something there is: figure, bar and a word about it. */
export function Meter({ title, value, of, figure, to, children }: Props) {
  return (
    <Card withBorder component="section" className={styles['meter']}>
      <Title order={2} size="h5">
        {to === undefined ? title : <ScreenLink to={to}>{title}</ScreenLink>}
      </Title>
      <Text size="xl" fw={700}>
        {figure}
      </Text>
      {of > 0 && (
        <Progress value={(100 * value) / of} color={value === of ? 'teal.8' : 'blue.8'} aria-label={`${title}: ${figure}`} />
      )}
      {children && (
        <Text size="sm" className={styles['meaning']}>
          {children}
        </Text>
      )}
    </Card>
  );
}

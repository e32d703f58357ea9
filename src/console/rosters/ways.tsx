import { Button, Group } from '@mantine/core';
import { use } from 'react';
import { Link } from 'wouter';
import { OpenPaths } from '../parts/screen-link.js';
import { keep } from '../service/kept.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const WAYS = [
  { to: '/solve', name: 'solve', needsVersion: false },
  { to: '/board', name: 'board', needsVersion: true },
  { to: '/publish', name: 'publish', needsVersion: true },
] as const;

interface Props {
  readonly roster: { readonly id: string; readonly name: string };
  readonly isSolved: boolean;
}

/** Where to go on with a roster; the screens open with it chosen. */
export function Ways({ roster, isSolved }: Props) {
  const say = useWords(words);
  const paths = use(OpenPaths);
  return (
    <Group gap="xs" className="no-print">
      {WAYS.filter(({ to, needsVersion }) => paths.has(to) && (isSolved || !needsVersion)).map(({ to, name }) => (
        <Button
          key={to}
          component={Link}
          href={to}
          variant="default"
          size="xs"
          aria-label={`${say.ways[name]}: ${roster.name}`}
          onClick={() => keep('roster', roster.id)}
        >
          {say.ways[name]}
        </Button>
      ))}
    </Group>
  );
}

import { Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import type { Roster } from '../roster/every-roster.js';
import { rostersVersionsOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useScopeParts } from '../roster/use-scope-sentence.js';
import { Donors } from './donors.js';
import { Progress } from './progress.js';
import { Visits } from './visits.js';
import { Ways } from './ways.js';
import { words } from './words.js';

/** One roster: what it is for, how far it is, the ways on, and what its kind has to show. */
export function RosterCard({ roster }: { readonly roster: Roster }) {
  const say = useWords(words);
  const partsOf = useScopeParts();
  const { id, name, kind, scope } = roster;
  const about = [say.kinds[kind], ...partsOf(scope)].filter((part) => part !== name);
  const newestOf = (query: { state?: 'published'; withWhatIfs?: string }) =>
    rostersVersionsOptions({ path: { id }, query: { ...query, limit: 1 } });
  const published = useQuery(newestOf({ state: 'published' }));
  const versions = useQuery(newestOf({ withWhatIfs: 'false' }));
  return (
    <Card withBorder component="section">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {name}
          </Title>
          {about.length > 0 && (
            <Text size="sm" c="dimmed">
              {about.join(', ')}
            </Text>
          )}
        </div>
        <Loaded query={versions}>
          {({ items: [newest] }) => (
            <>
              <Loaded query={published}>{({ items }) => <Progress newest={newest} published={items[0]} />}</Loaded>
              <Ways roster={roster} isSolved={newest !== undefined} />
              {kind === 'commission' && newest !== undefined && <Visits versionId={newest.id} />}
              {kind === 'organisers' && newest !== undefined && <Donors versionId={newest.id} />}
            </>
          )}
        </Loaded>
      </Stack>
    </Card>
  );
}

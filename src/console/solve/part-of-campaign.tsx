import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Roster } from '../roster/every-roster.js';
import { scopeWords } from '../roster/scope-words.js';
import { useScopeParts } from '../roster/use-scope-sentence.js';
import { NewRoster } from '../rosters/new-roster.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly roster: Roster;
  readonly choose: (rosterId: string) => void;
}

/** Which part of the campaign is about to be solved, and the way to a roster of another part. */
export function PartOfCampaign({ roster: { scope, campaignId }, choose }: Props) {
  const say = useWords(scopeWords);
  const may = useMay();
  const parts = useScopeParts()(scope);
  const [isMaking, making] = useDisclosure(false);
  return (
    <Group gap="xs">
      <Text size="sm">{parts.length === 0 ? say.whole : say.only(parts.join(', '))}</Text>
      {may('rosters.plan') && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={making.open}>
          {say.another}
        </Button>
      )}
      {isMaking && <NewRoster campaignId={campaignId} onMade={choose} onClose={making.close} />}
    </Group>
  );
}

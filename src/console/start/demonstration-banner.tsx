import { Alert, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Confirm } from '../parts/confirm.js';
import { workIn } from '../place/work-in.js';
import { demonstrationRemoveMutation } from '../service/index.js';
import { useMay, useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Reminds that nothing here is real, and removes it all. */
export function DemonstrationBanner() {
  const say = useWords(words);
  const may = useMay();
  const { authority } = useSession();
  const [isAsking, asking] = useDisclosure(false);
  const remove = useMutation({ ...demonstrationRemoveMutation(), onSuccess: () => workIn('*') });
  if (authority?.isDemonstration !== true) return null;
  return (
    <Alert variant="light" mb="md" className="no-print" role="note">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{say.isDemo}</Text>
        {may('demonstration.keep') && (
          <Button size="compact-sm" variant="default" onClick={asking.open}>
            {say.remove}
          </Button>
        )}
      </Group>
      {isAsking && (
        <Confirm
          title={say.removeTitle}
          ask={say.removeHint}
          doIt={say.remove}
          isLoss
          change={remove}
          onYes={() => remove.mutate({ path: { id: authority.id } })}
          onNo={asking.close}
        />
      )}
    </Alert>
  );
}

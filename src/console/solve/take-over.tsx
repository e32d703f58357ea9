import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { boardChangeMutation, ifMatch } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { Version } from './versions.js';
import { words } from './words.js';

interface Props {
  readonly rosterId: string;
  readonly version: Version;
  readonly head: Version | undefined;
}

/** Puts the duties of a version on the board, as a change that can be taken back there. */
export function TakeOver({ rosterId, version, head }: Props) {
  const say = useWords(words).takeOver;
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const take = useMutation({
    ...boardChangeMutation(),
    onSuccess: ({ number }) => {
      notifications.show({ message: say.done(version.number, number) });
      void queries.invalidateQueries();
    },
  });
  if (head === undefined || head.id === version.id) return null;
  return (
    <>
      {take.error !== null && <ProblemNotice error={take.error} />}
      <Button size="xs" className="no-print" loading={take.isPending} onClick={() => ask(true)}>
        {say.button}
      </Button>
      {isAsking && (
        <Confirm
          title={say.title(version.number)}
          ask={say.ask(head.number)}
          doIt={say.button}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            take.mutate({
              path: { id: rosterId },
              body: { kind: 'adopt', of: version.number },
              ...ifMatch({ version: head.number }),
            });
          }}
        />
      )}
    </>
  );
}

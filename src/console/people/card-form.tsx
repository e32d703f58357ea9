import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useUnsaved } from '../parts/unsaved.js';
import { ApiProblem, ifMatch, peopleChangeMutation, peopleGetQueryKey, peopleListQueryKey } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { CardConflict } from './card-conflict.js';
import { CardFields } from './card-fields.js';
import { cardWords } from './card-words.js';
import { realChanges, type Changes, type Person } from './card.js';

/** The card as it was read when editing began: a change by somebody else in between is shown, never overwritten unseen. */
export function CardForm({ person }: { readonly person: Person }) {
  const say = useWords(cardWords);
  const may = useMay();
  const queries = useQueryClient();
  const [base, setBase] = useState(person);
  const [draft, setDraft] = useState<Changes>({});
  const changes = realChanges(base, draft);
  const isTouched = Object.keys(changes).length > 0;
  useUnsaved(isTouched);
  if (!isTouched && person.version > base.version) setBase(person);

  const accept = (saved: Person) => {
    setBase(saved);
    setDraft({});
    queries.setQueryData(peopleGetQueryKey({ path: { id: saved.id } }), saved);
    void queries.invalidateQueries({ queryKey: peopleListQueryKey() });
  };
  const change = useMutation({ ...peopleChangeMutation() });
  const save = (over: Person, body: Changes & { readonly isArchived?: boolean }, said: string) =>
    change.mutate(
      { path: { id: over.id }, body, ...ifMatch(over) },
      {
        onSuccess: (saved) => {
          accept(saved);
          notifications.show({ message: said });
        },
      },
    );
  const archive = () =>
    save(base, { isArchived: base.archivedAt === null }, base.archivedAt === null ? say.archivedNow : say.restoredNow);
  const isConflict = change.error instanceof ApiProblem && change.error.code === 'version.changed';
  const mayChange = may('people.change') && base.mergedInto === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(base, changes, say.saved);
      }}
    >
      <Stack gap="md" maw="60rem">
        {isConflict && (
          <CardConflict
            base={base}
            mine={changes}
            onKeepMine={(fresh) => save(fresh, changes, say.saved)}
            onTakeTheirs={(fresh) => {
              accept(fresh);
              change.reset();
            }}
          />
        )}
        {change.error !== null && !isConflict && <ProblemNotice error={change.error} />}
        <CardFields
          person={base}
          draft={draft}
          isReadOnly={!mayChange}
          onChange={(field, value) => setDraft({ ...draft, [field]: value })}
        />
        {mayChange && (
          <Group className="no-print">
            <Button type="submit" loading={change.isPending} disabled={!isTouched}>
              {say.save}
            </Button>
            {isTouched && (
              <Button variant="default" onClick={() => setDraft({})}>
                {say.discard}
              </Button>
            )}
            <Button variant="subtle" ml="auto" onClick={archive}>
              {base.archivedAt === null ? say.archive : say.restore}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

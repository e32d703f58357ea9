import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ShownOnce } from '../parts/shown-once.js';
import { markingRoundsLinkMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly roundId: string;
  readonly personId: string;
  readonly code: string;
}

/** Issues the personal link of an expert; shown this once. */
export function ExpertLink({ roundId, personId, code }: Props) {
  const say = useWords(words);
  const issue = useMutation(markingRoundsLinkMutation());
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        className="no-print"
        aria-label={`${say.link}: ${code}`}
        loading={issue.isPending}
        onClick={() => issue.mutate({ path: { id: roundId }, body: { personId } })}
      >
        {say.link}
      </Button>
      {issue.error !== null && <ProblemNotice error={issue.error} />}
      {issue.data !== undefined && (
        <Modal opened onClose={issue.reset} title={say.linkTitle}>
          <ShownOnce isLink secret={issue.data.url} hint={say.linkLead(code)} copy={say.copy} copied={say.copied} />
        </Modal>
      )}
    </>
  );
}

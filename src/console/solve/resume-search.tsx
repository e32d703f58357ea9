import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { rosterVersionsResumeMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { resumeWords } from './resume-words.js';

/** How a search is gone on with, and who is told of it. */
export interface Resume {
  readonly seconds: number;
  readonly onStart: (jobId: string) => void;
}

interface Props extends Resume {
  readonly versionId: string;
}

/** Takes up the search that a version rests on, for as long as a new one would take. */
export function ResumeSearch({ versionId, seconds, onStart }: Props) {
  const say = useWords(resumeWords);
  const resume = useMutation({ ...rosterVersionsResumeMutation(), onSuccess: ({ jobId }) => onStart(jobId) });
  return (
    <>
      {resume.error !== null && <ProblemNotice error={resume.error} />}
      <Button
        size="compact-sm"
        variant="default"
        className="no-print"
        loading={resume.isPending}
        onClick={() => resume.mutate({ path: { id: versionId }, body: { timeLimitSeconds: seconds } })}
      >
        {say.button}
      </Button>
    </>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  insightsAnswersOptions,
  insightsAskMutation,
  type InsightsAnswersResponse,
  type InsightsAskData,
} from '../service/index.js';
import { useMay } from '../session/session.js';

type Kept = InsightsAnswersResponse[number]['answer'];
export type Question = Kept['question'];
export type AnswerTo<Asked extends Question> = Extract<Kept, { readonly question: Asked }>;

/** A question about a version: the answer that is kept with it, and the work that looks for a new one. */
export function useInsight<Asked extends Question>(versionId: string, question: Asked) {
  const may = useMay();
  const path = { id: versionId };
  const kept = useQuery({ ...insightsAnswersOptions({ path }), enabled: may('rosters.plan') });
  const [jobId, follow] = useState<string>();
  const ask = useMutation({ ...insightsAskMutation(), onSuccess: (ticket) => follow(ticket.jobId) });
  const found = kept.data?.find(({ answer }) => answer.question === question)?.answer as AnswerTo<Asked> | undefined;
  return {
    answer: found,
    isRead: kept.data !== undefined,
    jobId,
    ask: (wish: Omit<NonNullable<InsightsAskData['body']>, 'question'> = {}) => ask.mutate({ path, body: { ...wish, question } }),
    isAsking: ask.isPending,
    problem: ask.error ?? kept.error,
    /** Once the work has ended. */
    readAgain: (): void => {
      void kept.refetch().then(() => follow(undefined));
    },
  };
}

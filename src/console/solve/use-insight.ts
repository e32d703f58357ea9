import { useMutation, useQuery } from '@tanstack/react-query';
import {
  insightsAnswersOptions,
  insightsAskedOptions,
  insightsAskMutation,
  type InsightsAnswersResponse,
  type InsightsAskData,
} from '../service/index.js';
import { useMay } from '../session/session.js';

type Kept = InsightsAnswersResponse[number]['answer'];
export type Question = Kept['question'];
export type AnswerTo<Asked extends Question> = Extract<Kept, { readonly question: Asked }>;

/** A question about a version: the answer that is kept with it, and the work that looks for a new one, whoever has asked. */
export function useInsight<Asked extends Question>(versionId: string, question: Asked) {
  const may = useMay();
  const path = { id: versionId };
  const kept = useQuery({ ...insightsAnswersOptions({ path }), enabled: may('rosters.plan') });
  const asked = useQuery({ ...insightsAskedOptions({ path }), enabled: may('rosters.plan') });
  const readAgain = async (): Promise<void> => {
    await kept.refetch();
    await asked.refetch();
  };
  const ask = useMutation({ ...insightsAskMutation(), onSuccess: () => asked.refetch().then(() => kept.refetch()) });
  const found = kept.data?.find(({ answer }) => answer.question === question)?.answer as AnswerTo<Asked> | undefined;
  return {
    answer: found,
    /** Of the question that has no answer yet. */
    jobId: asked.data?.find((one) => one.question === question)?.jobId,
    ask: (wish: Omit<NonNullable<InsightsAskData['body']>, 'question'> = {}) => ask.mutate({ path, body: { ...wish, question } }),
    isAsking: ask.isPending,
    problem: ask.error ?? kept.error ?? asked.error,
    /** Once the work has ended. */
    readAgain,
  };
}

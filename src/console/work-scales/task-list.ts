import type { WorksScalesResponse } from '../service/index.js';

type Task = WorksScalesResponse['items'][number]['tasks'][number];

interface ReadTasks {
  readonly tasks: readonly Task[];
  /** What is no task with its maximum. */
  readonly strange: readonly string[];
}

/** `4К1 (3б)`, as the results form heads its columns, or `4К1 3`. */
const TASK = /^(\S+?)\s*(?:\(\s*(\d{1,2})\s*(?:б\.?|p)?\s*\)|[\s:=]\s*(\d{1,2}))$/iu;

/** Reads tasks with their maxima as people type or paste them: with commas, line by line, or a row of headings. */
export function readTasks(text: string): ReadTasks {
  const parts = text.split(/[,;\n\t]+/u).map((part) => part.trim());
  const read = parts.filter((part) => part !== '').map((part) => ({ part, match: TASK.exec(part) }));
  return {
    tasks: read.flatMap(({ match }) => (match === null ? [] : [{ task: match[1]!, max: Number(match[2] ?? match[3]) }])),
    strange: read.filter(({ match }) => match === null).map(({ part }) => part),
  };
}

export function tasksText(tasks: readonly Task[]): string {
  return tasks.map(({ task, max }) => `${task} (${max})`).join(', ');
}

export function mostPoints(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { max }) => sum + max, 0);
}

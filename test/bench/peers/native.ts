/** What one line of a peer's output tells, if anything; without a time it is as old as its arrival. */
export interface News {
  readonly at?: number;
  readonly objective?: number | null;
  readonly bound?: number | null;
  readonly fault?: string;
}

const NUMBER = '(-?[\\d.]+(?:e[+-]?\\d+)?)';
const CBC_FOUND = new RegExp(`^Cbc0012I Integer solution of ${NUMBER} .*\\(${NUMBER} seconds\\)`, 'u');
const CBC_NODES = new RegExp(`^Cbc0010I After .* ${NUMBER} best solution, best possible ${NUMBER} \\(${NUMBER} seconds\\)`, 'u');
const CBC_END = new RegExp(`^(Objective value|Lower bound): +${NUMBER}`, 'u');
const GLPK_NODES = new RegExp(`^\\+ *\\d+: (?:>>>>>|mip =) +(not found yet|${NUMBER}) >= +(-inf|${NUMBER})`, 'u');
/** What CBC calls its best before it has one. */
const CBC_NOTHING = 1e49;

/** A line of cbc's log. It tells its own seconds, for it holds lines back. */
export function readCbc(line: string): News | null {
  const found = CBC_FOUND.exec(line);
  if (found !== null) return { objective: Number(found[1]), at: Number(found[2]) };
  const nodes = CBC_NODES.exec(line);
  if (nodes !== null) return { ...solutionOf(Number(nodes[1])), bound: Number(nodes[2]), at: Number(nodes[3]) };
  const end = CBC_END.exec(line);
  if (end !== null) return end[1] === 'Lower bound' ? { bound: Number(end[2]) } : solutionOf(Number(end[2]));
  return null;
}

/** A line of glpsol's log. */
export function readGlpsol(line: string): News | null {
  const nodes = GLPK_NODES.exec(line);
  if (nodes === null) return null;
  const [, objective, , bound] = nodes;
  return {
    ...(objective === 'not found yet' ? {} : { objective: Number(objective) }),
    ...(bound === '-inf' ? {} : { bound: Number(bound) }),
  };
}

function solutionOf(objective: number): News {
  return Math.abs(objective) >= CBC_NOTHING ? {} : { objective };
}

import { commandOf, type CliCommand } from './cli-command.js';
import { commit } from './draw/commit.js';
import { extend } from './draw/extend.js';
import { frame } from './draw/frame.js';
import { order } from './draw/order.js';
import { plan } from './draw/plan.js';
import { reveal } from './draw/reveal.js';
import { runDraw } from './draw/run-draw.js';
import { voidDraw } from './draw/void-draw.js';

/** The draw, step by step and without the service. */
export const draw: CliCommand = (shell, end) => {
  const does = {
    ru: 'проверяемая жеребьёвка, шаг за шагом: commit, frame, plan, reveal, run, extend, void; order — для сравнения',
    en: 'the verifiable draw, step by step: commit, frame, plan, reveal, run, extend, void; order, to compare',
  };
  const steps = [commit, frame, plan, reveal, runDraw, extend, voidDraw, order];
  return commandOf(
    shell,
    'draw',
    does,
    steps.map((step) => step(shell, end)),
  );
};

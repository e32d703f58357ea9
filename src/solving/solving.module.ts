import { Module } from '@nestjs/common';
import { FirstFitSolver } from './first-fit-solver.js';
import { Solver } from './solver.js';

@Module({ providers: [{ provide: Solver, useClass: FirstFitSolver }], exports: [Solver] })
export class SolvingModule {}

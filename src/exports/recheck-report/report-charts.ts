import type { RecheckReport } from '../../engine/index.js';
import { funnelChart } from './charts/funnel-chart.js';
import { matrixChart } from './charts/matrix-chart.js';
import { outcomeChart } from './charts/outcome-chart.js';
import type { Drawing } from './charts/svg.js';
import type { ReportHeading } from './heading.js';

const ROWS_IN_A_CHART = 24;

/** A chart and what stands under it. */
export interface Chart {
  readonly caption: string;
  readonly drawing: Drawing;
}

/** The charts of a report in the order in which they are shown; a long list of pairs takes several. */
export function reportCharts(report: RecheckReport, heading: ReportHeading): readonly Chart[] {
  const { groups, municipality, funnel } = report;
  const starts = Array.from({ length: Math.ceil(groups.length / ROWS_IN_A_CHART) }, (_, i) => i * ROWS_IN_A_CHART);
  const isShown = (start: number) => groups.slice(start, start + ROWS_IN_A_CHART).some(({ figures }) => figures !== null);
  return [
    ...starts.filter(isShown).map((start) => ({
      caption: 'Что стало с проверенными работами: школы и предметы в порядке таблицы, справа – проверено.',
      drawing: outcomeChart(groups.slice(start, start + ROWS_IN_A_CHART), start + 1, heading),
    })),
    ...(municipality.figures === null
      ? []
      : [{ caption: 'Отметки школы и комиссии по всем работам.', drawing: matrixChart(municipality.figures.matrix) }]),
    ...(funnel.limits.length === 0
      ? []
      : [
          {
            caption: 'Точка – школа и предмет, номер – по таблице. Место точки не означает места школы.',
            drawing: funnelChart(report),
          },
        ]),
  ];
}

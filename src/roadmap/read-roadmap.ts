import { FileRefused } from '../imports/spreadsheet/refusals.js';
import { parseRoadmap } from './parse-roadmap.js';
import type { Roadmap } from './roadmap.js';
import { RoadmapRefused } from './roadmap-refused.js';
import { readSource } from './source/read-source.js';

export { FileRefused, RoadmapRefused };

/** The roadmap in a file; throws `RoadmapRefused` or `FileRefused` when there is none that can be read. */
export async function readRoadmap(bytes: Buffer, fileName: string): Promise<Roadmap> {
  const roadmap = parseRoadmap(await readSource(bytes, fileName));
  if (roadmap.measures.length === 0) throw new RoadmapRefused('no-measures');
  return roadmap;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROBES } from './probes.js';

const { default: rules } = (await import(new URL('../../../config/dependency-cruiser.mjs', import.meta.url).href)) as {
  default: { forbidden: NonNullable<IFlattenedRuleSet['forbidden']> };
};

describe('the architecture rules', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'obektiv-probes-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('have a probe each', () => {
    expect(Object.keys(PROBES).sort()).toEqual(rules.forbidden.map((rule) => rule.name ?? '').sort());
  });

  it.each(Object.entries(PROBES))('%s fires on a planted violation', async (rule, files) => {
    const planted = plant(join(folder, rule), files);
    expect(await brokenRules(planted)).toContain(rule);
  });
});

function plant(root: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function brokenRules(root: string): Promise<string[]> {
  const { output } = await cruise(['.'], {
    baseDir: root,
    validate: true,
    ruleSet: rules,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  });
  if (typeof output === 'string') throw new TypeError('the cruise gives a report object');
  return output.summary.violations.map((violation) => violation.rule.name);
}

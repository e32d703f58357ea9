import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RosterCertificate, type RosterProblem, verifyCertificate, VERIFY_BOUND_PY } from '../../src/engine/index.js';

/** What Python says of a certificate: its value, or why it is refused; a machine without Python leaves that to the engine's own program. */
export function boundByPython(problem: RosterProblem, certificate: RosterCertificate): string {
  const folder = mkdtempSync(join(tmpdir(), 'obektiv-bound-'));
  const files = { 'verify_bound.py': VERIFY_BOUND_PY, problem: JSON.stringify(problem), certificate: JSON.stringify(certificate) };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { status, stdout, stderr } = spawnSync('python3', Object.keys(files), { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status === null) return String(verifyCertificate(problem, certificate.problem, certificate).value ?? 'REJECTED');
  return /\((-?\d+) \//u.exec(stdout)?.[1] ?? stderr.trim();
}

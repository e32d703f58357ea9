import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const OWN_USER = 'obektiv-db';

/** PostgreSQL refuses to run as root: then it runs as the owner of its data, as `postgres`, as a user made for it, or as `nobody`. */
export function serverUser(clusterData: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(clusterData) ?? userNamed('postgres') ?? userNamed(OWN_USER) ?? createdUser() ?? userNamed('nobody');
}

function ownerOf(folder: string): ServerUser | undefined {
  try {
    const { uid, gid } = statSync(folder);
    return uid === 0 ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

function userNamed(name: string): ServerUser | undefined {
  const uid = answer('id', ['-u', name]);
  const gid = answer('id', ['-g', name]);
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function createdUser(): ServerUser | undefined {
  answer('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]);
  return userNamed(OWN_USER);
}

function answer(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

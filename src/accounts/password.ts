import { hash, verify } from '@node-rs/argon2';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** OWASP's first choice for argon2id: 19 MiB, two passes. The parameters stand in each hash, so they can be raised later. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What a sign-in under an unknown address is compared with, so that it takes as long as any other. */
const nobody = hash('nobody', cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Whether it is the password; of somebody without one it never is. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobody), password.normalize('NFC'));
  return isRight && passwordHash !== null;
}

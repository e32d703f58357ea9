import { useMutation } from '@tanstack/react-query';
import { download } from '../service/index.js';

/** The documents by which anybody can check a solved version. */
export type VersionFile = 'certificate' | 'problem' | 'solution';

/** Saves one of a version's documents on the reader's device. */
export function useVersionFile(versionId: string) {
  return useMutation({ mutationFn: (name: VersionFile) => download(`/api/v1/roster-versions/${versionId}/${name}`) });
}

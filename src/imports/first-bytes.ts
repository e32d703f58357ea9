import type { Readable } from 'node:stream';

interface Received {
  readonly stream: Readable;
  buffer?: Buffer;
}

/**
 * Where a form's file is kept: in memory, and of a longer one only its beginning. What is too long is then refused like any other fault
 * of a file, by whoever reads it; a limit of the form's own reader would end the request before anybody knows whose it is.
 */
export function firstBytes(most: number) {
  return {
    _handleFile(
      _request: unknown,
      { stream }: Received,
      done: (error: Error | null, file?: { buffer: Buffer; size: number }) => void,
    ) {
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('error', done);
      stream.on('data', (part: Buffer) => {
        if (size >= most) return;
        parts.push(part);
        size += part.length;
      });
      stream.on('end', () => {
        const buffer = Buffer.concat(parts).subarray(0, most);
        done(null, { buffer, size: buffer.length });
      });
    },
    _removeFile(_request: unknown, file: Received, done: (error: Error | null) => void) {
      delete file.buffer;
      done(null);
    },
  };
}

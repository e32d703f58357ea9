import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';

/** What is still read of a body, so that the refusal can say what is wrong. */
export const LARGEST_UPLOAD = 5 * 1024 * 1024 + 1;

interface Upload extends Request {
  file?: { readonly originalname: string; readonly buffer: Buffer };
}

/** Makes `{ fileName, bytes }` of a form's field `file`, or of a raw body with `?fileName=`. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Upload>();
    const { file } = request;
    request.body =
      file === undefined
        ? { fileName: request.query['fileName'], bytes: request.is('multipart/form-data') ? undefined : await wholeBody(request) }
        : { fileName: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer };
    return next.handle();
  }
}

async function wholeBody(request: Request): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_UPLOAD) throw new PayloadTooLargeException();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

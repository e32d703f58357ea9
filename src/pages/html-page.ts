import { applyDecorators, Header, HttpCode, HttpStatus, Redirect, UseFilters } from '@nestjs/common';
import { PAGE_POLICY } from '../page-layout/page-style.js';
import { PageProblemFilter } from './page-problem.filter.js';

/** A route that answers a page behind somebody's key: never stored, never indexed. */
export function HtmlPage(): MethodDecorator {
  return applyDecorators(page('no-store'), Header('X-Robots-Tag', 'noindex'));
}

/** A route that answers a page for everybody, which is asked anew each time. */
export function PublicPage(): MethodDecorator {
  return page('no-cache');
}

/** A route that takes a form and answers where the page is that it leads on to: `{ url }`. */
export function PageForm(): MethodDecorator {
  return applyDecorators(Redirect('', HttpStatus.SEE_OTHER), UseFilters(PageProblemFilter));
}

/** A route that answers a file behind somebody's key: never stored; a refusal is a page. */
export function PageFile(): MethodDecorator {
  return applyDecorators(Header('Cache-Control', 'no-store'), UseFilters(PageProblemFilter));
}

/** Allowed nothing but its own style and forms; a refusal is a page too. */
function page(cacheControl: string): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Header('Content-Type', 'text/html; charset=utf-8'),
    Header('Content-Security-Policy', PAGE_POLICY),
    Header('Cache-Control', cacheControl),
    UseFilters(PageProblemFilter),
  );
}

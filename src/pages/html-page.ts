import { applyDecorators, Header, HttpCode, UseFilters } from '@nestjs/common';
import { PAGE_POLICY } from './page-style.js';
import { PageProblemFilter } from './page-problem.filter.js';

/** A route that answers a page: never stored, never indexed, allowed nothing but its own style and forms. */
export function HtmlPage(): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Header('Content-Type', 'text/html; charset=utf-8'),
    Header('Content-Security-Policy', PAGE_POLICY),
    Header('Cache-Control', 'no-store'),
    Header('X-Robots-Tag', 'noindex'),
    UseFilters(PageProblemFilter),
  );
}

/** A route that takes a form and leads on to a page. */
export function PageForm(): MethodDecorator {
  return applyDecorators(UseFilters(PageProblemFilter));
}

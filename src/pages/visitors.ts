import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';
import type { Language } from '../page-layout/layout.js';
import { pageQuery, tokenParam } from './page-input.js';
import { VisitsService, type PersonVisit, type SchoolVisit } from './visits.service.js';

interface Key {
  readonly token: string;
  readonly language: Language;
}

@Injectable()
class PersonByKey implements PipeTransform<Key, Promise<PersonVisit>> {
  constructor(private readonly visits: VisitsService) {}

  transform({ token, language }: Key): Promise<PersonVisit> {
    return this.visits.person(token, language);
  }
}

@Injectable()
class SchoolByKey implements PipeTransform<Key, Promise<SchoolVisit>> {
  constructor(private readonly visits: VisitsService) {}

  transform({ token, language }: Key): Promise<SchoolVisit> {
    return this.visits.school(token, language);
  }
}

const keyInAddress = createParamDecorator((_data: unknown, context: ExecutionContext): Key => {
  const { params, query } = context.switchToHttp().getRequest<Request>();
  return { token: tokenParam.parse(params['token']), language: pageQuery.parse(query).lang };
});

/** The person whose key stands in the address `:token`, in the language of `?lang=`. */
export const VisitingPerson = () => keyInAddress(PersonByKey);

/** The school whose key stands in the address `:token`, in the language of `?lang=`. */
export const VisitingSchool = () => keyInAddress(SchoolByKey);

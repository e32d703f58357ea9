import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import type { Page } from '../http/paging.js';
import { pageOf, type Language } from '../page-layout/layout.js';
import { School } from '../schools/school.entity.js';
import { drawSheet, type DrawPlace } from './draw-page.js';
import { DrawFolders, type DrawArchive } from './draw-folders.service.js';
import type { DrawAnswer, DrawLine, DrawsQuery, RegisterQuery } from './draws.schema.js';
import { noRegister } from './draws.problems.js';
import { DrawsService } from './draws.service.js';
import { registerFrame, registerSheet } from './register-page.js';

/** The register as everybody may read it, without a login: nothing in it is secret, and nothing is left out. */
@Injectable()
export class PublicDraws {
  constructor(
    private readonly dataSource: DataSource,
    private readonly draws: DrawsService,
    private readonly folders: DrawFolders,
  ) {}

  async list(code: string, query: DrawsQuery): Promise<Page<DrawLine>> {
    return this.draws.list({ authorityId: (await this.authority(code)).id }, query);
  }

  async find(code: string, number: number): Promise<DrawAnswer> {
    return this.draws.get({ authorityId: (await this.authority(code)).id, number });
  }

  async zip(code: string, number: number): Promise<DrawArchive> {
    return this.folders.zip({ authorityId: (await this.authority(code)).id, number });
  }

  async file(code: string, number: number, name: string): Promise<Buffer> {
    return this.folders.file({ authorityId: (await this.authority(code)).id, number }, name);
  }

  async registerPage(code: string, { lang, ...query }: RegisterQuery): Promise<string> {
    const frame = registerFrame(await this.authority(code), lang);
    return pageOf(frame, registerSheet(frame, await this.list(code, query)));
  }

  async drawPage(code: string, number: number, language: Language): Promise<string> {
    const authority = await this.authority(code);
    const frame = registerFrame(authority, language);
    return pageOf(frame, drawSheet(frame, await this.place(authority), await this.find(code, number)));
  }

  private async place({ id, code, timeZone }: Authority): Promise<DrawPlace> {
    const schools = await this.dataSource.manager.findBy(School, { authorityId: id });
    return { code, timeZone, schools: new Map(schools.map(({ login, shortName }) => [login, shortName])) };
  }

  private async authority(code: string): Promise<Authority> {
    const found = await this.dataSource.manager.findOneBy(Authority, { code });
    if (found === null) throw noRegister(code);
    return found;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import type { Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { DrawFolders } from './draw-folders.service.js';
import type { DrawAnswer, DrawLine, DrawsQuery } from './draws.schema.js';
import { DrawsService } from './draws.service.js';
import { drawPage, registerPage } from './register-page.js';

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

  async zip(code: string, number: number): Promise<Buffer> {
    return this.folders.zip({ authorityId: (await this.authority(code)).id, number });
  }

  async file(code: string, number: number, name: string): Promise<Buffer> {
    return this.folders.file({ authorityId: (await this.authority(code)).id, number }, name);
  }

  async registerPage(code: string, query: DrawsQuery): Promise<string> {
    return registerPage(await this.authority(code), await this.list(code, query));
  }

  async drawPage(code: string, number: number): Promise<string> {
    return drawPage(await this.authority(code), await this.find(code, number));
  }

  private async authority(code: string): Promise<Authority> {
    const found = await this.dataSource.manager.findOneBy(Authority, { code });
    if (found === null) throw notFound('муниципалитет', code);
    return found;
  }
}

import { Module } from '@nestjs/common';
import { WorkbookController } from './workbook.controller.js';
import { WorkbookService } from './workbook.service.js';

@Module({ controllers: [WorkbookController], providers: [WorkbookService], exports: [WorkbookService] })
export class WorkbookModule {}

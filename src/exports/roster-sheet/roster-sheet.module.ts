import { Module } from '@nestjs/common';
import { RostersModule } from '../../rosters/rosters.module.js';
import { RosterSheetController } from './roster-sheet.controller.js';
import { RosterSheetService } from './roster-sheet.service.js';

@Module({ imports: [RostersModule], controllers: [RosterSheetController], providers: [RosterSheetService] })
export class RosterSheetModule {}

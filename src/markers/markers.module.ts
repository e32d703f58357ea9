import { Module } from '@nestjs/common';
import { MarkingModule } from '../marking/marking.module.js';
import { MarkersController } from './markers.controller.js';
import { MarkersService } from './markers.service.js';

@Module({ imports: [MarkingModule], controllers: [MarkersController], providers: [MarkersService], exports: [MarkersService] })
export class MarkersModule {}

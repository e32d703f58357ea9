import { Module } from '@nestjs/common';
import { MarkersController } from './markers.controller.js';
import { MarkersService } from './markers.service.js';

@Module({ controllers: [MarkersController], providers: [MarkersService], exports: [MarkersService] })
export class MarkersModule {}

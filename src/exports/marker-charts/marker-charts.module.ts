import { Module } from '@nestjs/common';
import { MarkersModule } from '../../markers/markers.module.js';
import { MarkerChartsController } from './marker-charts.controller.js';
import { MarkerChartsService } from './marker-charts.service.js';

@Module({ imports: [MarkersModule], controllers: [MarkerChartsController], providers: [MarkerChartsService] })
export class MarkerChartsModule {}

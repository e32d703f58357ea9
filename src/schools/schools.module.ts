import { Module } from '@nestjs/common';
import { ClassesController } from './classes.controller.js';
import { ClassesService } from './classes.service.js';
import { DistrictsController } from './districts.controller.js';
import { DistrictsService } from './districts.service.js';
import { SchoolsController } from './schools.controller.js';
import { SchoolsService } from './schools.service.js';

@Module({
  controllers: [ClassesController, DistrictsController, SchoolsController],
  providers: [ClassesService, DistrictsService, SchoolsService],
  exports: [SchoolsService],
})
export class SchoolsModule {}

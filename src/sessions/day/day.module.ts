import { Module } from '@nestjs/common';
import { MonitoringModule } from '../monitoring/monitoring.module.js';
import { SessionsModule } from '../sessions.module.js';
import { MovesController } from './moves/moves.controller.js';
import { MovesService } from './moves/moves.service.js';
import { SignOffController } from './sign-off.controller.js';
import { SignOffService } from './sign-off.service.js';
import { SignatureQueries } from './signature.queries.js';
import { UndoController } from './undo/undo.controller.js';
import { UndoService } from './undo/undo.service.js';
import { WorklistController } from './worklist/worklist.controller.js';
import { WorklistQueries } from './worklist/worklist.queries.js';

@Module({
  imports: [SessionsModule, MonitoringModule],
  controllers: [SignOffController, UndoController, MovesController, WorklistController],
  providers: [SignOffService, SignatureQueries, UndoService, MovesService, WorklistQueries],
})
export class DayModule {}

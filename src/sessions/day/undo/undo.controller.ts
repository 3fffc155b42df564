import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import { Operation } from '../../../platform/http/operation.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import { SessionResponse } from '../../dto/session.response.js';
import { sameDay, sessionNotFound } from '../../session.problems.js';
import { UndoRequest } from './undo.dto.js';
import { undoNotPossible } from './undo.problems.js';
import { UndoService } from './undo.service.js';

@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId/undo')
export class UndoController {
  constructor(private readonly undoing: UndoService) {}

  @Post()
  @Operation({
    summary: 'Take back the last step of a session that was a mistake',
    description:
      'Check-in, ready, discharge, cancel, no-show. The start and the stop of a dose follow from its events.',
    status: 200,
    answer: SessionResponse,
    problems: [sessionNotFound, undoNotPossible, sameDay],
  })
  undo(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() { verb, reason }: UndoRequest,
  ): Promise<SessionResponse> {
    return this.undoing.undo(caller, sessionId, verb, reason);
  }
}

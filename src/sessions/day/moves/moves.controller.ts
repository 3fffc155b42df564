import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import { timeInFuture } from '../../../platform/errors/platform-problems.js';
import { Operation } from '../../../platform/http/operation.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import { gatesUnmet } from '../../discharge/discharge.problems.js';
import { SessionResponse } from '../../dto/session.response.js';
import { sessionNotFound } from '../../session.problems.js';
import { AmendMoveRequest } from './moves.dto.js';
import { moveNotAmendable, moveNotFound, moveTimeNotPossible } from './moves.problems.js';
import { MovesService } from './moves.service.js';

@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId/moves')
export class MovesController {
  constructor(private readonly moves: MovesService) {}

  @Post(':moveId/amend')
  @Operation({
    summary: 'Correct the time of a step of the session',
    description:
      'Check-in, ready, discharge, cancel, no-show. The times of the dose are amended with its administration events. ' +
      'What was said before stays readable among the moves of the session. A routine discharge is judged anew at its ' +
      'corrected time; where a gate was not met then, a psychiatrist can correct it, and it stands as OVERRIDE.',
    status: 200,
    answer: SessionResponse,
    problems: [
      sessionNotFound,
      moveNotFound,
      moveNotAmendable,
      moveTimeNotPossible,
      gatesUnmet,
      timeInFuture,
    ],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('moveId') moveId: string,
    @Body() body: AmendMoveRequest,
  ): Promise<SessionResponse> {
    return this.moves.amend(caller, sessionId, moveId, body);
  }
}

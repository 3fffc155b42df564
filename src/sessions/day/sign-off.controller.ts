import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { timeInFuture } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { beforePredecessor, sessionNotFound, transitionNotAllowed } from '../session.problems.js';
import { SignatureResponse, SignRequest } from './dto/signature.dto.js';
import { SignOffService } from './sign-off.service.js';

@ApiTags('Sign-off')
@Controller('v1/sessions/:sessionId/sign')
export class SignOffController {
  constructor(private readonly signOff: SignOffService) {}

  @Post()
  @Operation({
    summary: 'Sign the session off',
    status: 200,
    answer: SignatureResponse,
    problems: [sessionNotFound, transitionNotAllowed, beforePredecessor, timeInFuture],
  })
  sign(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: SignRequest,
  ): Promise<SignatureResponse> {
    return this.signOff.sign(caller, sessionId, body);
  }
}

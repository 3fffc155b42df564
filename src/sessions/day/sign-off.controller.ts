import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { timeInFuture } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { beforePredecessor, sessionNotFound, transitionNotAllowed } from '../session.problems.js';
import { SignatureResponse, SignatureStateResponse, SignRequest } from './dto/signature.dto.js';
import { nothingToSign, notSignable } from './sign-off.problems.js';
import { SignOffService } from './sign-off.service.js';
import { SignatureQueries } from './signature.queries.js';

@ApiTags('Sign-off')
@Controller('v1/sessions/:sessionId')
export class SignOffController {
  constructor(
    private readonly signOff: SignOffService,
    private readonly signatures: SignatureQueries,
  ) {}

  @Post('sign')
  @Operation({
    summary: 'Sign the session off',
    description:
      'The dose has been stopped, and somebody has looked at every red alert. Freezes a version of the summary. A signed ' +
      'session whose record has changed since is signed anew with a statement: that is the next version.',
    status: 200,
    answer: SignatureResponse,
    problems: [
      sessionNotFound,
      transitionNotAllowed,
      nothingToSign,
      notSignable,
      beforePredecessor,
      timeInFuture,
    ],
  })
  sign(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: SignRequest,
  ): Promise<SignatureResponse> {
    return this.signOff.sign(caller, sessionId, body);
  }

  @Get('signature')
  @Operation({
    summary: 'Who signed the session, and what changed in its record after that',
    status: 200,
    answer: SignatureStateResponse,
    problems: [sessionNotFound],
  })
  signature(@Param('sessionId') sessionId: string): Promise<SignatureStateResponse> {
    return this.signatures.ofSession(sessionId);
  }
}

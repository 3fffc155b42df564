import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import { Operation } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/paging.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import { rescueInError, rescueNotFound } from '../../dosing/rescue/rescue.problems.js';
import { EntryMoveResponse } from '../../dto/entry-move.dto.js';
import { entryDoesNotFit, entryMovedAlready, entryStaysHere } from '../../entry-moves.js';
import { scaleInError, scaleNotFound } from '../../monitoring/scales/scales.problems.js';
import { readingInError, readingNotFound } from '../../monitoring/vitals.problems.js';
import { sessionNotFound } from '../../session.problems.js';
import { sideEffectInError, sideEffectNotFound } from '../../side-effects/side-effects.problems.js';
import { MoveEntryRequest } from './moved-entries.dto.js';
import { moveTheReading, noteNotFound } from './moved-entries.problems.js';
import { MovedEntriesService } from './moved-entries.service.js';

@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId/moved-entries')
export class MovedEntriesController {
  constructor(private readonly moving: MovedEntriesService) {}

  @Post()
  @Operation({
    summary: 'Move an entry that was made for the wrong patient or visit',
    description:
      'It is marked as entered in error here and recorded anew where it belongs, with its own time; alerts follow on both sides. What that session says against it refuses the whole move. An administration event is entered in error and recorded anew by hand, since a log of doses has to be right as a whole.',
    status: 201,
    answer: EntryMoveResponse,
    problems: [
      sessionNotFound,
      entryStaysHere,
      entryDoesNotFit,
      entryMovedAlready,
      readingNotFound,
      readingInError,
      scaleNotFound,
      scaleInError,
      sideEffectNotFound,
      sideEffectInError,
      moveTheReading,
      rescueNotFound,
      rescueInError,
      noteNotFound,
    ],
  })
  move(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: MoveEntryRequest,
  ): Promise<EntryMoveResponse> {
    return this.moving.move(caller, sessionId, body);
  }

  @Get()
  @Operation({
    summary: 'List what was moved away from a session and what was moved here',
    status: 200,
    pageOf: EntryMoveResponse,
    problems: [sessionNotFound],
  })
  async list(@Param('sessionId') sessionId: string): Promise<Page<EntryMoveResponse>> {
    return { items: await this.moving.ofSession(sessionId), nextCursor: null };
  }
}

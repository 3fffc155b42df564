import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated } from '../patients/patients.problems.js';
import type { Caller } from '../platform/access/caller.js';
import {
  invalidCursor,
  sameIdOtherContent,
  timeInFuture,
  versionRequired,
  versionStale,
  warningsNotAcknowledged,
} from '../platform/errors/platform-problems.js';
import type { EntryExists } from '../platform/http/existing-entry.js';
import { Operation } from '../platform/http/operation.js';
import { PageQuery, type Page } from '../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../platform/http/request-context.js';
import { AddNoteRequest, SessionNoteResponse } from './dto/notes.dto.js';
import { SessionArrangementResponse } from './dto/session-arrangement.dto.js';
import {
  CancelRequest,
  ChangeSessionRequest,
  MoveSessionRequest,
  CheckInRequest,
  NoShowRequest,
  SessionsQuery,
} from './dto/session.requests.js';
import { ListedSessionResponse, SessionResponse } from './dto/session.response.js';
import { SessionNotesService } from './session-notes.service.js';
import {
  assignmentNotPossible,
  beforePredecessor,
  lateReasonNeeded,
  sameDay,
  sessionClosed,
  sessionHasBegun,
  sessionNotFound,
  transitionNotAllowed,
} from './session.problems.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';

const moveProblems = [sessionNotFound, transitionNotAllowed, beforePredecessor, timeInFuture];

@ApiTags('Sessions')
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly sessionNotes: SessionNotesService,
    private readonly queries: SessionsQueries,
  ) {}

  @Get()
  @Operation({
    summary: "Sessions of a day, a status or a patient; today's list without a filter",
    status: 200,
    pageOf: ListedSessionResponse,
    problems: [invalidCursor],
  })
  list(@CurrentCaller() caller: Caller, @Query() query: SessionsQuery): Promise<Page<ListedSessionResponse>> {
    return this.queries.list(caller, query);
  }

  @Patch(':sessionId')
  @Operation({
    summary: 'Arrange a session: chair, nurse, psychiatrist, escort',
    description:
      'A chair or a person that other sessions need at the same time has to be acknowledged. When the session begins ' +
      'is changed with move.',
    status: 200,
    answer: SessionResponse,
    problems: [
      sessionNotFound,
      sessionClosed,
      assignmentNotPossible,
      warningsNotAcknowledged,
      versionRequired,
      versionStale,
    ],
  })
  change(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeSessionRequest,
  ): Promise<SessionResponse> {
    return this.sessions.change(caller, sessionId, version, body);
  }

  @Post(':sessionId/move')
  @Operation({
    summary: 'Move a session to another time',
    description:
      'Refused on a day on which the patient has another session. A closed day, doses that come too close and a chair ' +
      'or person needed elsewhere have to be acknowledged.',
    status: 200,
    answer: SessionResponse,
    problems: [sessionNotFound, sessionClosed, sessionHasBegun, sameDay, warningsNotAcknowledged],
  })
  move(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: MoveSessionRequest,
  ): Promise<SessionResponse> {
    return this.sessions.reschedule(caller, sessionId, body);
  }

  @Get(':sessionId/arrangements')
  @Operation({
    summary: 'When and why a session was moved, and which overlaps were accepted, in time order',
    status: 200,
    pageOf: SessionArrangementResponse,
    problems: [sessionNotFound],
  })
  arrangements(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
  ): Promise<Page<SessionArrangementResponse>> {
    return this.queries.arrangements(caller, sessionId);
  }

  @Post(':sessionId/check-in')
  @Operation({
    summary: 'Check the patient in',
    description:
      'The rules in force now hold for the whole session. The escort can be named here or later; the dose waits for it.',
    status: 200,
    answer: SessionResponse,
    problems: [...moveProblems, patientDeactivated],
  })
  checkIn(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: CheckInRequest,
  ): Promise<SessionResponse> {
    return this.sessions.checkIn(caller, sessionId, body);
  }

  @Post(':sessionId/cancel')
  @Operation({
    summary: 'Cancel a session before the dose',
    status: 200,
    answer: SessionResponse,
    problems: moveProblems,
  })
  cancel(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: CancelRequest,
  ): Promise<SessionResponse> {
    return this.sessions.cancel(caller, sessionId, body);
  }

  @Post(':sessionId/no-show')
  @Operation({
    summary: 'Record that the patient did not come',
    status: 200,
    answer: SessionResponse,
    problems: moveProblems,
  })
  markNoShow(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: NoShowRequest,
  ): Promise<SessionResponse> {
    return this.sessions.markNoShow(caller, sessionId, body);
  }

  @Post(':sessionId/notes')
  @Operation({
    summary: 'Add a note to a session',
    description: 'Taken at any time; after the signature with lateReason.',
    status: 201,
    answer: SessionNoteResponse,
    clientMadeId: true,
    problems: [sessionNotFound, sameIdOtherContent, lateReasonNeeded, timeInFuture],
  })
  addNote(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: AddNoteRequest,
  ): Promise<SessionNoteResponse | EntryExists<SessionNoteResponse>> {
    return this.sessionNotes.add(caller, sessionId, body);
  }

  @Get(':sessionId/notes')
  @Operation({
    summary: 'Notes of a session in time order',
    status: 200,
    pageOf: SessionNoteResponse,
    problems: [sessionNotFound, invalidCursor],
  })
  notes(
    @Param('sessionId') sessionId: string,
    @Query() query: PageQuery,
  ): Promise<Page<SessionNoteResponse>> {
    return this.queries.notes(sessionId, query);
  }
}

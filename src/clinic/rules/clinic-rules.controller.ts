import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { versionRequired, versionStale } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../../platform/http/request-context.js';
import { ClinicRulesResponse, RuleSetQuery, RuleSetVersionResponse } from './clinic-rules.dto.js';
import {
  effectiveFromPast,
  ruleDraftClosed,
  ruleDraftNotFound,
  rulesChangedMeanwhile,
  ruleBaseWithdrawn,
  ruleSetBegun,
  ruleSetNotFound,
  ruleSetWithdrawn,
  rulesImpossible,
  rulesMalformed,
} from './clinic-rules.problems.js';
import { ClinicRulesQueries } from './clinic-rules.queries.js';
import {
  ApproveRulesRequest,
  ChangeRulesRequest,
  DiscardRulesRequest,
  DraftRulesRequest,
  ReplaceRulesRequest,
  RuleDraftHeadResponse,
  RuleDraftResponse,
  WithdrawRulesRequest,
} from './rule-drafts.dto.js';
import { RuleDraftsService } from './rule-drafts.service.js';

const changeRefusals = [ruleDraftNotFound, ruleDraftClosed, rulesMalformed, versionRequired, versionStale];

@ApiTags('Clinic rules')
@Controller('v1/clinic-rules')
export class ClinicRulesController {
  constructor(
    private readonly queries: ClinicRulesQueries,
    private readonly service: RuleDraftsService,
  ) {}

  @Get()
  @Operation({
    summary: 'The clinic rules in force, or one version of them',
    status: 200,
    answer: ClinicRulesResponse,
    problems: [ruleSetNotFound],
  })
  rules(@Query() { version }: RuleSetQuery): Promise<ClinicRulesResponse> {
    return this.queries.rules(version);
  }

  @Get('versions')
  @Operation({
    summary: 'History of the clinic rules, newest first, with what each version changed',
    status: 200,
    pageOf: RuleSetVersionResponse,
  })
  versions(@Query() query: PageQuery): Promise<Page<RuleSetVersionResponse>> {
    return this.queries.versions(query);
  }

  @Post('withdrawals')
  @Operation({
    summary: 'Take back an approved version before it begins',
    description: 'It counts as if nobody had approved it: what it had replaced stands again.',
    status: 200,
    answer: ClinicRulesResponse,
    problems: [ruleSetNotFound, ruleSetBegun, ruleSetWithdrawn],
  })
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Body() { ruleSetVersion, reason }: WithdrawRulesRequest,
  ): Promise<ClinicRulesResponse> {
    await this.service.withdraw(caller, ruleSetVersion, reason);
    return this.queries.rules(ruleSetVersion);
  }

  @Post('drafts')
  @Operation({
    summary: 'Begin to change the clinic rules',
    description: 'A copy of the newest version, or of another one. Nothing changes until it is approved.',
    status: 201,
    answer: RuleDraftResponse,
    problems: [ruleSetNotFound],
  })
  begin(@CurrentCaller() caller: Caller, @Body() body: DraftRulesRequest): Promise<RuleDraftResponse> {
    return this.service.begin(caller, body.basedOnVersion);
  }

  @Get('drafts')
  @Operation({ summary: 'List the drafts, newest first', status: 200, pageOf: RuleDraftHeadResponse })
  drafts(@Query() query: PageQuery): Promise<Page<RuleDraftHeadResponse>> {
    return this.queries.drafts(query);
  }

  @Get('drafts/:draftId')
  @Operation({
    summary: 'A draft, what it would change and what cannot work in it',
    status: 200,
    answer: RuleDraftResponse,
    problems: [ruleDraftNotFound],
  })
  draft(@Param('draftId') draftId: string): Promise<RuleDraftResponse> {
    return this.queries.draft(draftId);
  }

  @Put('drafts/:draftId')
  @Operation({
    summary: 'Replace the rules of a draft',
    status: 200,
    answer: RuleDraftResponse,
    problems: changeRefusals,
  })
  replace(
    @CurrentCaller() caller: Caller,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: number,
    @Body() body: ReplaceRulesRequest,
  ): Promise<RuleDraftResponse> {
    return this.service.replace(caller, draftId, version, body.rules);
  }

  @Post('drafts/:draftId/changes')
  @Operation({
    summary: 'Set single values in a draft',
    description: 'With If-Match, like replacing all of it.',
    status: 200,
    answer: RuleDraftResponse,
    problems: changeRefusals,
  })
  set(
    @CurrentCaller() caller: Caller,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeRulesRequest,
  ): Promise<RuleDraftResponse> {
    return this.service.set(caller, draftId, version, body.changes);
  }

  @Post('drafts/:draftId/approve')
  @Operation({
    summary: 'Approve a draft as the next version',
    description:
      'With If-Match: what is approved is what was read. Sessions keep the version of their check-in.',
    status: 200,
    answer: ClinicRulesResponse,
    problems: [
      ...changeRefusals,
      rulesChangedMeanwhile,
      ruleBaseWithdrawn,
      rulesImpossible,
      effectiveFromPast,
    ],
  })
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('draftId') draftId: string,
    @ExpectedVersion() version: number,
    @Body() body: ApproveRulesRequest,
  ): Promise<ClinicRulesResponse> {
    return this.queries.rules(await this.service.approve(caller, draftId, version, body));
  }

  @Post('drafts/:draftId/discard')
  @Operation({
    summary: 'Discard a draft',
    status: 200,
    answer: RuleDraftResponse,
    problems: [ruleDraftNotFound, ruleDraftClosed],
  })
  discard(
    @CurrentCaller() caller: Caller,
    @Param('draftId') draftId: string,
    @Body() body: DiscardRulesRequest,
  ): Promise<RuleDraftResponse> {
    return this.service.discard(caller, draftId, body.reason);
  }
}

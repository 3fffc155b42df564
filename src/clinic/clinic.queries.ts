import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Page } from '../platform/http/paging.js';
import { Chair } from './chair.entity.js';
import { ClinicLookup } from './clinic.lookup.js';
import {
  toChairResponse,
  toClinicResponse,
  type ChairResponse,
  type ClinicResponse,
} from './dto/clinic.dto.js';
import { ClinicRuleSet } from './rules/clinic-rule-set.entity.js';
import { toClinicRulesResponse, type ClinicRulesResponse } from './rules/clinic-rules.dto.js';
import { RuleSetsLookup } from './rules/rule-sets.lookup.js';

@Injectable()
export class ClinicQueries {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  async clinic(): Promise<ClinicResponse> {
    return toClinicResponse(await this.clinics.current());
  }

  async rulesInForce(): Promise<ClinicRulesResponse> {
    const { version } = await this.ruleSets.inForceAt(this.clock.now());
    return toClinicRulesResponse(await this.database.read.findOneByOrFail(ClinicRuleSet, { version }));
  }

  async chairs(): Promise<Page<ChairResponse>> {
    const chairs = await this.database.read.find(Chair, { order: { name: 'ASC' } });
    return { items: chairs.map(toChairResponse), nextCursor: null };
  }
}

import { Injectable } from '@nestjs/common';
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

@Injectable()
export class ClinicQueries {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
  ) {}

  async clinic(): Promise<ClinicResponse> {
    return toClinicResponse(await this.clinics.current());
  }

  async chairs(): Promise<Page<ChairResponse>> {
    const chairs = await this.database.read.find(Chair, { order: { name: 'ASC' } });
    return { items: chairs.map(toChairResponse), nextCursor: null };
  }
}

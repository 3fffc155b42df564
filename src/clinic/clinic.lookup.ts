import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Clinic } from './clinic.entity.js';

/** What other rooms ask about the clinic. */
@Injectable()
export class ClinicLookup {
  constructor(private readonly database: Database) {}

  /** The clinic of this installation. */
  async current(): Promise<Clinic> {
    const [clinic] = await this.database.read.find(Clinic, { take: 1 });
    if (!clinic) throw new Error('The clinic is made at the first start');
    return clinic;
  }
}

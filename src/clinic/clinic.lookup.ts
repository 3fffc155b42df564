import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Chair } from './chair.entity.js';
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

  async hasChair(chairId: string): Promise<boolean> {
    return this.database.read.existsBy(Chair, { id: chairId, status: 'IN_USE' });
  }
}

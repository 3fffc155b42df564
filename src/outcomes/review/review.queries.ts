import { Injectable } from '@nestjs/common';
import { Patient } from '../../patients/patient.entity.js';
import { Clinic } from '../../clinic/clinic.entity.js';
import { Database } from '../../platform/database/database.js';
import { composeReview } from './compose-review.js';
import type { PreDoseReviewResponse } from './dto/review.response.js';
import { printReview } from './print/print-review.js';
import { ReviewReader } from './review.reader.js';

@Injectable()
export class ReviewQueries {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewReader,
  ) {}

  /** @throws planNotFound (404) */
  async ofPlan(planId: string): Promise<PreDoseReviewResponse> {
    return composeReview(await this.reviews.of(planId));
  }

  async print(planId: string): Promise<Buffer> {
    const review = await this.ofPlan(planId);
    const { read } = this.database;
    const [clinic] = await read.find(Clinic, { take: 1 });
    const patient = await read.findOneByOrFail(Patient, { id: review.patientId });
    return printReview({ review, patient, clinic: clinic! });
  }
}

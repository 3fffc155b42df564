import { ChoiceField, InstantField, IntegerField, TextField, UuidField } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import {
  ALLERGY_SEVERITIES,
  ALLERGY_STATUSES,
  type Allergy,
  type AllergySeverity,
  type AllergyStatus,
} from './allergy.entity.js';

const SUBSTANCE = { max: 200, example: 'penicillin' };
const REACTION = { max: 500, example: 'rash' };

export class RecordAllergyRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that it can be sent again.' })
  id?: string;

  @TextField(SUBSTANCE)
  substance: string;

  @TextField({ ...REACTION, optional: true, nullable: true })
  reaction?: string | null;

  @ChoiceField(ALLERGY_SEVERITIES, { enumName: 'AllergySeverity' })
  severity: AllergySeverity;
}

export class AllergiesQuery extends PageQuery {
  @ChoiceField(ALLERGY_STATUSES, { optional: true })
  status?: AllergyStatus;
}

export class AllergyResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @TextField(SUBSTANCE)
  substance: string;

  @TextField({ ...REACTION, nullable: true })
  reaction: string | null;

  @ChoiceField(ALLERGY_SEVERITIES, { enumName: 'AllergySeverity' })
  severity: AllergySeverity;

  @ChoiceField(ALLERGY_STATUSES)
  status: AllergyStatus;

  @TextField({ max: 500, nullable: true, description: 'What the error was.' })
  statusReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @InstantField()
  updatedAt: Date;

  @UuidField()
  updatedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toAllergyResponse(allergy: Allergy): AllergyResponse {
  return {
    id: allergy.id,
    patientId: allergy.patientId,
    substance: allergy.substance,
    reaction: allergy.reaction,
    severity: allergy.severity,
    status: allergy.status,
    statusReason: allergy.statusReason,
    recordedAt: allergy.recordedAt,
    recordedBy: allergy.recordedBy,
    updatedAt: allergy.updatedAt,
    updatedBy: allergy.updatedBy,
    version: allergy.version,
  };
}

import { WitnessResponse, toWitnessResponse } from '../../../clinic/drug-lots/dto/stock-movement.dto.js';
import {
  ChoiceField,
  CodesField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import type { Session } from '../../session.entity.js';
import {
  DRUG_RECORD_TYPES,
  WASTE_SOURCES,
  type DrugRecordType,
  type WasteSource,
} from '../domain/drug-record.js';
import type { DrugRecord } from '../drug-record.entity.js';

const MG = { min: 0.001, max: 10_000 };
const ML = { min: 0.001, max: 1000 };
const CONCENTRATION = { min: 0.001, max: 1000 };

export class DrugRecordValues {
  @IntegerField({
    min: 0,
    max: 100,
    optional: true,
    description:
      'DRAWN from vials: how many were opened for it, 1 when left out, 0 where it was open already. Devices: how many.',
  })
  containers?: number;

  @NumberField({
    ...MG,
    optional: true,
    description: 'mg of the drug. Worked out where volumeMl is given, and for whole devices.',
  })
  amountMg?: number;

  @NumberField({ ...ML, optional: true, description: 'Ketamine: mL as measured.' })
  volumeMl?: number;

  @NumberField({
    ...CONCENTRATION,
    optional: true,
    description:
      'Ketamine: mg in one mL of what was measured, where it was diluted; that of the vial when left out.',
  })
  concentrationMgPerMl?: number;

  @ChoiceField(WASTE_SOURCES, {
    optional: true,
    enumName: 'WasteSource',
    description: 'WASTED, ketamine: of what was drawn (when left out), or what stayed in the vial.',
  })
  wasteSource?: WasteSource;

  @TextField({
    max: 200,
    optional: true,
    description: 'WASTED: how it was made unusable.',
    example: 'Drug buster',
  })
  disposal?: string;

  @InstantField({ optional: true, description: 'When it happened; now when left out.' })
  occurredAt?: Date;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed where it was drawn from a lot that has expired or is in quarantine.',
  })
  deviationReason?: string;
}

export class RecordDrugRequest extends DrugRecordValues {
  @UuidField({
    optional: true,
    description: 'Made by the client, so that a record sent twice is one record.',
  })
  id?: string;

  @ChoiceField(DRUG_RECORD_TYPES, {
    enumName: 'DrugRecordType',
    description:
      'DRAWN for the patient, WASTED, or RETURNED (an unused device). What was given comes from the dose.',
  })
  type: DrugRecordType;

  @UuidField()
  lotId: string;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class AmendDrugRequest extends DrugRecordValues {
  @UuidField({ optional: true })
  lotId?: string;

  @TextField({ max: 1000, description: 'Why the record was wrong.' })
  reason: string;
}

export class DrugInErrorRequest {
  @TextField({ max: 1000, description: 'Why this never happened.' })
  reason: string;
}

export class LotRecordsQuery extends PageQuery {}

export class DrugRecordResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @UuidField()
  lotId: string;

  @ChoiceField(DRUG_RECORD_TYPES, { enumName: 'DrugRecordType' })
  type: DrugRecordType;

  @IntegerField({ min: 0, max: 100 })
  containers: number;

  @NumberField({ min: 0, max: 1e7, description: 'How much of the drug.' })
  amountMg: number;

  @NumberField({ ...ML, nullable: true, description: 'How much liquid; null for devices.' })
  volumeMl: number | null;

  @NumberField({ ...CONCENTRATION, nullable: true, description: 'Of what was measured; null for devices.' })
  concentrationMgPerMl: number | null;

  @ChoiceField(WASTE_SOURCES, {
    nullable: true,
    enumName: 'WasteSource',
    description: 'Of what was drawn, or of what stayed in the vial.',
  })
  wasteSource: WasteSource | null;

  @TextField({ max: 200, nullable: true, description: 'How it was made unusable.' })
  disposal: string | null;

  @InstantField()
  occurredAt: Date;

  @CodesField({
    maxItems: 10,
    description: 'drug.lot-expired, drug.lot-quarantined; none for an ordinary draw.',
  })
  deviations: string[];

  @TextField({ max: 1000, nullable: true })
  deviationReason: string | null;

  @ObjectField(() => WitnessResponse)
  witness: WitnessResponse;

  @ChoiceField(['RECORDED', 'ENTERED_IN_ERROR'])
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  @TextField({ max: 1000, nullable: true, description: 'Why this version replaced the one before.' })
  changeReason: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;

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

export function toDrugRecordResponse(
  record: DrugRecord,
  { patientId }: Pick<Session, 'patientId'>,
  now: Date,
): DrugRecordResponse {
  const { id, sessionId, lotId, type, containers, amountMg, volumeMl, concentrationMgPerMl } = record;
  const { wasteSource, disposal, occurredAt, deviations, deviationReason } = record;
  const { status, changeReason, lateReason, recordedAt, recordedBy, updatedAt, updatedBy, version } = record;
  return {
    ...{ id, sessionId, patientId, lotId, type, containers, amountMg, volumeMl, concentrationMgPerMl },
    ...{ wasteSource, disposal, occurredAt, deviations, deviationReason },
    witness: toWitnessResponse(record, now),
    ...{ status, changeReason, lateReason, recordedAt, recordedBy, updatedAt, updatedBy, version },
  };
}

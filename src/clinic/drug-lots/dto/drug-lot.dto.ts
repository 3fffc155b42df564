import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  NumberField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import {
  CONTROLLED_DRUGS,
  LOT_STATUSES,
  mgPerContainer,
  type ControlledDrug,
  type LotStatus,
} from '../domain/drug-lot.js';
import type { DrugLot } from '../drug-lot.entity.js';

const CONCENTRATION = {
  min: 0.1,
  max: 1000,
  description: 'KETAMINE: mg in one mL of the vial.',
  example: 50,
};
const VOLUME = { min: 0.1, max: 1000, description: 'KETAMINE: mL in one vial.', example: 10 };
const DEVICE = { min: 1, max: 1000, description: 'SPRAVATO: mg in one device.', example: 28 };
const EXPIRY = {
  description:
    'Last day on which it may be used, in the calendar of the clinic. A label with a month means its last day.',
};
const NDC = { max: 20, description: 'National Drug Code as printed.', example: '12345-6789-01' };

export class RegisterDrugLotRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a lot sent twice is one lot.' })
  id?: string;

  @ChoiceField(CONTROLLED_DRUGS, { enumName: 'ControlledDrug' })
  drug: ControlledDrug;

  @TextField({ max: 60, description: 'As printed; kept in capitals.', example: 'KET-2207' })
  lotNumber: string;

  @TextField({ ...NDC, optional: true })
  ndc?: string;

  @NumberField({ ...CONCENTRATION, optional: true })
  concentrationMgPerMl?: number;

  @NumberField({ ...VOLUME, optional: true })
  volumeMlPerVial?: number;

  @NumberField({ ...DEVICE, optional: true })
  mgPerDevice?: number;

  @DayField(EXPIRY)
  expiresOn: string;

  @IntegerField({ min: 1, max: 100_000, description: 'Vials or devices that came.' })
  receivedContainers: number;

  @InstantField({ optional: true, description: 'When they came; now when left out.' })
  receivedAt?: Date;

  @TextField({ max: 200, optional: true, description: 'Supplier and invoice.' })
  reference?: string;
}

export class ChangeDrugLotRequest {
  @TextField({ max: 60, optional: true })
  lotNumber?: string;

  @TextField({ ...NDC, optional: true, nullable: true })
  ndc?: string | null;

  @NumberField({ ...CONCENTRATION, optional: true })
  concentrationMgPerMl?: number;

  @NumberField({ ...VOLUME, optional: true })
  volumeMlPerVial?: number;

  @NumberField({ ...DEVICE, optional: true })
  mgPerDevice?: number;

  @DayField({ ...EXPIRY, optional: true })
  expiresOn?: string;

  @TextField({ max: 1000, description: 'Why the record was wrong.' })
  reason: string;
}

export class DrugLotReasonRequest {
  @TextField({ max: 1000, example: 'Recalled by the manufacturer' })
  reason: string;
}

export class DrugLotsQuery extends PageQuery {
  @ChoiceField(CONTROLLED_DRUGS, { optional: true, enumName: 'ControlledDrug' })
  drug?: ControlledDrug;

  @ChoiceField(LOT_STATUSES, { optional: true, enumName: 'DrugLotStatus' })
  status?: LotStatus;

  @TextField({ max: 60, optional: true, description: 'This lot number, in any spelling of its letters.' })
  lotNumber?: string;

  @DayField({ optional: true, description: 'Only lots whose last day lies before this one.' })
  expiresBefore?: string;
}

export class DrugLotResponse {
  @UuidField()
  id: string;

  @ChoiceField(CONTROLLED_DRUGS, { enumName: 'ControlledDrug' })
  drug: ControlledDrug;

  @TextField({ max: 60 })
  lotNumber: string;

  @TextField({ ...NDC, nullable: true })
  ndc: string | null;

  @NumberField({ ...CONCENTRATION, nullable: true })
  concentrationMgPerMl: number | null;

  @NumberField({ ...VOLUME, nullable: true })
  volumeMlPerVial: number | null;

  @NumberField({ ...DEVICE, nullable: true })
  mgPerDevice: number | null;

  @NumberField({ min: 0, max: 1_000_000, description: 'mg in one vial or device.' })
  mgPerContainer: number;

  @DayField(EXPIRY)
  expiresOn: string;

  @ChoiceField(LOT_STATUSES, { enumName: 'DrugLotStatus' })
  status: LotStatus;

  @TextField({ max: 1000, nullable: true, description: 'Why it is in quarantine, or was changed last.' })
  changeReason: string | null;

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

export function toDrugLotResponse(lot: DrugLot): DrugLotResponse {
  const { id, drug, lotNumber, ndc, concentrationMgPerMl, volumeMlPerVial, mgPerDevice, expiresOn } = lot;
  const { status, changeReason, recordedAt, recordedBy, updatedAt, updatedBy, version } = lot;
  return {
    ...{ id, drug, lotNumber, ndc, concentrationMgPerMl, volumeMlPerVial, mgPerDevice },
    mgPerContainer: mgPerContainer(lot),
    ...{ expiresOn, status, changeReason, recordedAt, recordedBy, updatedAt, updatedBy, version },
  };
}

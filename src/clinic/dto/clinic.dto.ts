import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../platform/http/fields.js';
import type { Chair } from '../chair.entity.js';
import type { Clinic } from '../clinic.entity.js';

const isWeekday = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;

export class ClosedDayDto {
  @DayField({ description: 'Day without treatment, in the zone of the clinic.' })
  day: string;

  @TextField({ max: 80, example: 'Thanksgiving' })
  label: string;
}

export class SpravatoSiteDto {
  @ChoiceField(['CERTIFIED', 'NOT_CERTIFIED'])
  status: 'CERTIFIED' | 'NOT_CERTIFIED';

  @TextField({ max: 80, nullable: true, description: 'REMS certification id of the site.' })
  certificationId: string | null;

  @TextField({ max: 120, nullable: true, description: 'REMS authorised representative.' })
  authorisedRepresentative: string | null;
}

/** Every setting at once: PUT replaces them all. */
export class ClinicSettingsRequest {
  @TextField({ max: 120, example: 'Harbour Street Clinic' })
  name: string;

  @TextField({
    max: 300,
    optional: true,
    nullable: true,
    description: 'Street and town, as they stand on forms; null when left out.',
    example: '12 Harbour Street, Springfield, CA 90000',
  })
  address?: string | null;

  @TextField({
    max: 40,
    optional: true,
    nullable: true,
    description: 'Shown to patients who answer at home; null when left out.',
    example: '+1 555 010 0100',
    pattern: /^[+\d][\d ().-]{3,}$/,
    patternSays: 'must be a telephone number',
  })
  phone?: string | null;

  @TextField({ max: 60, description: 'IANA time zone.', example: 'America/Los_Angeles' })
  timeZone: string;

  @ValuesField({ type: 'integer', minimum: 1, maximum: 7 }, isWeekday, {
    maxItems: 7,
    says: 'must be a weekday from 1 (Monday) to 7 (Sunday)',
    description: 'ISO weekdays without treatment.',
    example: [6, 7],
  })
  closedWeekdays: number[];

  @ListField(() => ClosedDayDto, { maxItems: 400, description: 'Single days without treatment.' })
  closedDays: ClosedDayDto[];

  @ObjectField(() => SpravatoSiteDto, {
    description: 'REMS certification; without it no Spravato session can begin.',
  })
  spravatoSite: SpravatoSiteDto;

  @TextField({
    max: 1000,
    description: 'Whom a patient calls in a crisis; shown wherever a patient answers.',
  })
  crisisText: string;
}

export class ClinicResponse extends ClinicSettingsRequest {
  @UuidField()
  id: string;

  @InstantField()
  updatedAt: Date;

  @UuidField({
    nullable: true,
    description: 'Who changed it last; null for what the installation started with.',
  })
  updatedBy: string | null;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toClinicResponse(clinic: Clinic): ClinicResponse {
  const {
    id,
    name,
    address,
    phone,
    timeZone,
    closedWeekdays,
    closedDays,
    spravatoSite,
    crisisText,
    updatedAt,
    updatedBy,
    version,
  } = clinic;
  return {
    id,
    name,
    address,
    phone,
    timeZone,
    closedWeekdays,
    closedDays,
    spravatoSite: { ...spravatoSite },
    crisisText,
    updatedAt,
    updatedBy,
    version,
  };
}

export class CreateChairRequest {
  @TextField({ max: 60, example: 'Chair 1' })
  name: string;
}

export class ChairResponse {
  @UuidField()
  id: string;

  @TextField({ max: 60 })
  name: string;

  @ChoiceField(['IN_USE', 'RETIRED'])
  status: 'IN_USE' | 'RETIRED';
}

export function toChairResponse({ id, name, status }: Chair): ChairResponse {
  return { id, name, status };
}

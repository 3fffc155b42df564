import { Injectable } from '@nestjs/common';
import { ROLES, type Actor, type Role } from '../access/caller.js';
import { Database } from '../database/database.js';
import { ChoiceField, InstantField, TextField, UuidField, ValuesField } from '../http/fields.js';
import { isUuid } from '../http/field-formats.js';
import { DEFAULT_PAGE_SIZE, PageQuery, pageOf, readCursor, type Page } from '../http/paging.js';
import { AddressedPatients } from './addressed-patients.js';
import { AUDIT_OUTCOMES, AuditEvent, type AuditOutcome } from './audit-event.entity.js';

export class AuditEventsQuery extends PageQuery {
  @UuidField({
    optional: true,
    description: 'Only events about this patient, also about records merged into this one.',
  })
  patientId?: string;

  @UuidField({ optional: true, description: 'Only events of this user or client.' })
  actorId?: string;

  @InstantField({ optional: true, description: 'Only events recorded at or after this instant.' })
  from?: Date;

  @InstantField({ optional: true, description: 'Only events recorded before this instant.' })
  to?: Date;
}

export class AuditEventResponse {
  @UuidField()
  id: string;

  @InstantField()
  recordedAt: Date;

  @UuidField({ nullable: true, description: 'The user, client or link; null where nobody is known.' })
  actorId: string | null;

  @ChoiceField(['staff', 'client', 'patient-link'], {
    nullable: true,
    description: 'A person, a program, or a patient through a link; null where nobody is known.',
  })
  actorKind: Actor['kind'] | null;

  @ChoiceField(ROLES, { nullable: true, enumName: 'Role' })
  role: Role | null;

  @TextField({ max: 80, description: 'What was done, for example `patient.read`.' })
  action: string;

  @ChoiceField(AUDIT_OUTCOMES)
  outcome: AuditOutcome;

  @TextField({ max: 80, nullable: true, description: 'Code of the refusal.' })
  reasonCode: string | null;

  @ValuesField({ type: 'string', format: 'uuid' }, isUuid, {
    maxItems: 1000,
    says: 'must be a UUID',
    description: 'Patients whose data were read or changed.',
  })
  patientIds: string[];

  @UuidField({ nullable: true, description: 'Id of what was read or changed.' })
  resourceId: string | null;

  @TextField({ max: 80, description: 'Id of the request, as it stands in the log and in answers.' })
  requestId: string;

  @TextField({ max: 60, description: 'Address the request came from.' })
  ipAddress: string;
}

@Injectable()
export class AuditQueries {
  constructor(
    private readonly database: Database,
    private readonly addressed: AddressedPatients,
  ) {}

  /** Newest first. Events about a patient are also those about records that were merged into this one. */
  async list({
    patientId,
    actorId,
    from,
    to,
    limit = DEFAULT_PAGE_SIZE,
    cursor,
  }: AuditEventsQuery): Promise<Page<AuditEventResponse>> {
    const query = this.database.read
      .createQueryBuilder(AuditEvent, 'event')
      .orderBy('event.id', 'DESC')
      .take(limit + 1);
    const [before] = readCursor(cursor, isUuid) ?? [];
    if (before) query.andWhere('event.id < :before', { before });
    if (patientId)
      query.andWhere('event.patientIds && array[:...patientIds]::uuid[]', {
        patientIds: await this.addressed.recordsOf(patientId),
      });
    if (actorId) query.andWhere('event.actorId = :actorId', { actorId });
    if (from) query.andWhere('event.recordedAt >= :from', { from });
    if (to) query.andWhere('event.recordedAt < :to', { to });
    const events = await query.getMany();
    return pageOf(events, limit, ({ id }) => [id]);
  }
}

/**
 * Who may do what: role -> permission -> route, in one place. A route without an entry stops the start, and so does an
 * entry without a route. The name of a permission is its action in the audit trail.
 */
import type { AccessTable, Permission } from './platform/access/access-rules.js';

type Roles = Permission['roles'];

/** A permission through which no patient data passes. */
const may = (roles: Roles, ...routes: string[]) => ({ roles, routes });
/** Every patient in the answer is named in the audit trail before the answer leaves. */
const reads = (roles: Roles, ...routes: string[]) => ({ roles, routes, patientData: 'READ' as const });
/** The service names the patient in the transaction of the write. */
const writes = (roles: Roles, ...routes: string[]) => ({ roles, routes, patientData: 'WRITE' as const });

const ADMIN = ['admin'] as const;
const PSYCHIATRIST = ['psychiatrist'] as const;
const RULE_MAKERS = ['psychiatrist', 'admin'] as const;
const DRUG_KEEPERS = ['nurse', 'psychiatrist', 'admin'] as const;
const BEDSIDE = ['nurse', 'psychiatrist'] as const;
const BEDSIDE_AND_DESK = ['nurse', 'psychiatrist', 'front-desk'] as const;
const REGISTRY = ['psychiatrist', 'front-desk'] as const;
const STAFF = ['nurse', 'psychiatrist', 'front-desk', 'admin'] as const;

export const accessTable: AccessTable = {
  'health.read': may('PUBLIC', 'GET /health/live', 'GET /health/ready', 'GET /metrics'),
  'document.read': may('PUBLIC', 'GET /openapi.json'),
  'auth.sign-in': may('PUBLIC', 'POST /v1/auth/token'),
  'auth.sign-out': may('SIGNED_IN', 'POST /v1/auth/sign-out'),
  'me.read': may('SIGNED_IN', 'GET /v1/me'),
  'me.change-password': may('SIGNED_IN', 'PUT /v1/me/password'),

  'user.register': may(ADMIN, 'POST /v1/users'),
  'user.read': may(ADMIN, 'GET /v1/users', 'GET /v1/users/:userId'),
  'user.change': may(ADMIN, 'PATCH /v1/users/:userId'),
  'user.reset-password': may(ADMIN, 'POST /v1/users/:userId/reset-password'),
  'staff.read': may(STAFF, 'GET /v1/staff'),
  'client.register': may(ADMIN, 'POST /v1/clients'),
  'client.read': may(ADMIN, 'GET /v1/clients', 'GET /v1/clients/:clientId'),
  'client.revoke': may(ADMIN, 'POST /v1/clients/:clientId/revoke'),
  'audit.read': may(['psychiatrist', 'admin'], 'GET /v1/audit-events'),

  'clinic.read': may(STAFF, 'GET /v1/clinic'),
  'clinic.change': may(ADMIN, 'PUT /v1/clinic'),
  'clinic-rules.read': may(
    ['nurse', 'psychiatrist', 'admin'],
    'GET /v1/clinic-rules',
    'GET /v1/clinic-rules/versions',
  ),
  'clinic-rules.read-draft': may(
    RULE_MAKERS,
    'GET /v1/clinic-rules/drafts',
    'GET /v1/clinic-rules/drafts/:draftId',
  ),
  'clinic-rules.draft': may(
    RULE_MAKERS,
    'POST /v1/clinic-rules/drafts',
    'PUT /v1/clinic-rules/drafts/:draftId',
    'POST /v1/clinic-rules/drafts/:draftId/changes',
  ),
  'clinic-rules.approve': may(PSYCHIATRIST, 'POST /v1/clinic-rules/drafts/:draftId/approve'),
  'clinic-rules.withdraw': may(PSYCHIATRIST, 'POST /v1/clinic-rules/withdrawals'),
  'clinic-rules.discard': may(RULE_MAKERS, 'POST /v1/clinic-rules/drafts/:draftId/discard'),
  'chair.read': may(STAFF, 'GET /v1/chairs'),
  'chair.add': may(ADMIN, 'POST /v1/chairs'),
  'chair.retire': may(ADMIN, 'POST /v1/chairs/:chairId/retire'),

  // Lots are configuration and say nothing about a patient. What can only make things safer, everybody at work may do.
  'drug-lot.read': may(
    DRUG_KEEPERS,
    'GET /v1/drug-lots',
    'GET /v1/drug-lots/:lotId',
    'GET /v1/drug-lots/:lotId/movements',
    'GET /v1/drug-lots/:lotId/reconciliation',
  ),
  'drug-lot.register': may(DRUG_KEEPERS, 'POST /v1/drug-lots'),
  'drug-lot.quarantine': may(DRUG_KEEPERS, 'POST /v1/drug-lots/:lotId/quarantine'),
  'drug-lot.change': may(RULE_MAKERS, 'PATCH /v1/drug-lots/:lotId'),
  'drug-lot.release': may(RULE_MAKERS, 'POST /v1/drug-lots/:lotId/release'),
  'drug-lot.deplete': may(RULE_MAKERS, 'POST /v1/drug-lots/:lotId/deplete'),
  'drug-stock.record': may(DRUG_KEEPERS, 'POST /v1/drug-lots/:lotId/movements'),
  'drug-stock.witness': may(DRUG_KEEPERS, 'POST /v1/drug-lots/:lotId/movements/:movementId/witness'),
  'drug-stock.enter-in-error': may(
    RULE_MAKERS,
    'POST /v1/drug-lots/:lotId/movements/:movementId/enter-in-error',
  ),

  'patient.register': { ...writes(REGISTRY, 'POST /v1/patients'), patientIdMember: 'id' },
  'patient.read': {
    ...reads(BEDSIDE_AND_DESK, 'GET /v1/patients', 'GET /v1/patients/:patientId'),
    patientIdMember: 'id',
  },
  'patient.change': writes(REGISTRY, 'PATCH /v1/patients/:patientId'),
  'patient.deactivate': writes(REGISTRY, 'POST /v1/patients/:patientId/deactivate'),
  'patient.reactivate': writes(REGISTRY, 'POST /v1/patients/:patientId/reactivate'),
  'patient.preview-merge': {
    ...reads(PSYCHIATRIST, 'GET /v1/patients/:patientId/merge-preview'),
    patientIdMember: 'id',
  },
  'patient.merge': writes(PSYCHIATRIST, 'POST /v1/patients/:patientId/merge'),
  'patient.unmerge': writes(PSYCHIATRIST, 'POST /v1/patients/:patientId/unmerge'),
  'patient.read-merges': reads(PSYCHIATRIST, 'GET /v1/patients/:patientId/merges'),
  'measurement.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/measurements'),
  'measurement.confirm': writes(BEDSIDE, 'POST /v1/patients/:patientId/measurements/:measurementId/confirm'),
  'measurement.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/measurements/:measurementId/enter-in-error',
  ),
  'measurement.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/measurements'),
  'medication.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/medications'),
  'medication.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/medications'),
  'medication.change-dose': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/medications/:medicationId/dose-changes',
  ),
  'medication.enter-dose-change-in-error': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/medications/:medicationId/dose-changes/:doseChangeId/enter-in-error',
  ),
  'medication.stop': writes(BEDSIDE, 'POST /v1/patients/:patientId/medications/:medicationId/stop'),
  'medication.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/medications/:medicationId/enter-in-error',
  ),
  'psychotherapy.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/psychotherapy-sessions'),
  'psychotherapy.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/psychotherapy-sessions'),
  'psychotherapy.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/psychotherapy-sessions/:psychotherapySessionId/enter-in-error',
  ),
  'allergy.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/allergies'),
  'allergy.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/allergies'),
  'allergy.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/allergies/:allergyId/enter-in-error',
  ),
  'child-bearing.state': writes(BEDSIDE, 'POST /v1/patients/:patientId/child-bearing-statements'),
  'child-bearing.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/child-bearing-statements'),
  'rems-enrolment.record': writes(PSYCHIATRIST, 'POST /v1/patients/:patientId/rems-enrolments'),
  'rems-enrolment.enter-in-error': writes(
    PSYCHIATRIST,
    'POST /v1/patients/:patientId/rems-enrolments/:enrolmentId/enter-in-error',
  ),
  'rems-enrolment.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/rems-enrolments'),

  'screening.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/screenings'),
  'screening.read': reads(
    BEDSIDE,
    'GET /v1/patients/:patientId/screenings',
    'GET /v1/patients/:patientId/screenings/:screeningId',
  ),
  'screening.decide': writes(PSYCHIATRIST, 'POST /v1/patients/:patientId/screenings/:screeningId/decisions'),
  'consent.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/consents'),
  'consent.enter-in-error': writes(
    PSYCHIATRIST,
    'POST /v1/patients/:patientId/consents/:consentId/enter-in-error',
  ),
  'consent.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/consents'),

  'alert.read': reads(BEDSIDE, 'GET /v1/alerts', 'GET /v1/alerts/:alertId'),
  'alert.acknowledge': writes(BEDSIDE, 'POST /v1/alerts/:alertId/acknowledge'),
  'alert.resolve': writes(BEDSIDE, 'POST /v1/alerts/:alertId/resolve'),
  // Receivers and messages name alerts by id and say nothing about a patient.
  'webhook.register': may(ADMIN, 'POST /v1/webhooks/subscriptions'),
  'webhook.read': may(
    ADMIN,
    'GET /v1/webhooks/subscriptions',
    'GET /v1/webhooks/subscriptions/:subscriptionId',
    'GET /v1/webhooks/messages',
    'GET /v1/webhooks/messages/:messageId',
  ),
  'webhook.revoke': may(ADMIN, 'POST /v1/webhooks/subscriptions/:subscriptionId/revoke'),
  'webhook.rotate-secret': may(ADMIN, 'POST /v1/webhooks/subscriptions/:subscriptionId/rotate-secret'),
  'webhook.replay': may(ADMIN, 'POST /v1/webhooks/messages/:messageId/replay'),

  'plan-template.read': may(BEDSIDE, 'GET /v1/plan-templates'),
  'plan.read': reads(
    BEDSIDE,
    'GET /v1/patients/:patientId/treatment-plans',
    'GET /v1/treatment-plans/:planId',
  ),
  'plan.read-schedule': reads(BEDSIDE, 'GET /v1/treatment-plans/:planId/schedule'),
  'plan.draft': writes(PSYCHIATRIST, 'POST /v1/patients/:patientId/treatment-plans'),
  'plan.change': writes(PSYCHIATRIST, 'PATCH /v1/treatment-plans/:planId'),
  'plan.activate': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/activate'),
  'plan.hold': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/hold'),
  'plan.resume': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/resume'),
  'plan.preview-resume': reads(PSYCHIATRIST, 'GET /v1/treatment-plans/:planId/resume-preview'),
  'plan.replan': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/replan'),
  'plan.step-back': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/step-back'),
  'plan.read-events': reads(BEDSIDE, 'GET /v1/treatment-plans/:planId/events'),
  'plan.review': reads(
    BEDSIDE,
    'GET /v1/treatment-plans/:planId/review',
    'GET /v1/treatment-plans/:planId/review.pdf',
  ),
  'plan.decide': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/review-decisions'),
  'plan.read-decisions': reads(BEDSIDE, 'GET /v1/treatment-plans/:planId/review-decisions'),
  'plan.complete': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/complete'),
  'plan.discontinue': writes(PSYCHIATRIST, 'POST /v1/treatment-plans/:planId/discontinue'),
  'session.read': reads(BEDSIDE_AND_DESK, 'GET /v1/sessions', 'GET /v1/sessions/:sessionId'),
  'session.change': writes(BEDSIDE_AND_DESK, 'PATCH /v1/sessions/:sessionId'),
  'session.move': writes(BEDSIDE_AND_DESK, 'POST /v1/sessions/:sessionId/move'),
  'session-arrangement.read': reads(BEDSIDE_AND_DESK, 'GET /v1/sessions/:sessionId/arrangements'),
  'session.check-in': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/check-in'),
  'session.ready': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/ready'),
  'session-entries.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/entries'),
  'session.cancel': writes(BEDSIDE_AND_DESK, 'POST /v1/sessions/:sessionId/cancel'),
  'session.no-show': writes(BEDSIDE_AND_DESK, 'POST /v1/sessions/:sessionId/no-show'),
  'session.undo': writes(BEDSIDE_AND_DESK, 'POST /v1/sessions/:sessionId/undo'),
  'session.amend-move': writes(BEDSIDE_AND_DESK, 'POST /v1/sessions/:sessionId/moves/:moveId/amend'),
  'session-note.add': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/notes'),
  'moved-entry.move': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/moved-entries',
    'POST /v1/patients/:patientId/moved-entries',
  ),
  'moved-entry.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/moved-entries',
    'GET /v1/patients/:patientId/moved-entries',
  ),
  'session-note.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/notes'),
  'dose-order.record': writes(PSYCHIATRIST, 'POST /v1/sessions/:sessionId/dose-orders'),
  'dose-order.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/dose-orders'),
  'dose.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/administration-events'),
  'dose.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/administration-events'),
  'dose.amend': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/administration-events/:eventId/amend'),
  'dose.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/administration-events/:eventId/enter-in-error',
  ),
  'rescue-medicine.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/rescue-medicines'),
  'rescue-medicine.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/rescue-medicines',
    'GET /v1/sessions/:sessionId/rescue-medicines/:rescueId/corrections',
  ),
  'rescue-medicine.change': writes(BEDSIDE, 'PATCH /v1/sessions/:sessionId/rescue-medicines/:rescueId'),
  'rescue-medicine.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/rescue-medicines/:rescueId/enter-in-error',
  ),
  'drug-record.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/drug-records'),
  'drug-record.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/drug-records',
    'GET /v1/sessions/:sessionId/drug-records/:recordId/versions',
    'GET /v1/drug-lots/:lotId/drug-records',
  ),
  'drug-record.amend': writes(BEDSIDE, 'PATCH /v1/sessions/:sessionId/drug-records/:recordId'),
  'drug-record.witness': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/drug-records/:recordId/witness'),
  'drug-record.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/drug-records/:recordId/enter-in-error',
  ),
  'drug-reconciliation.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/drug-reconciliation'),
  'drug-discrepancy.read': reads(BEDSIDE, 'GET /v1/drug-discrepancies'),
  'drug-discrepancy.explain': writes(PSYCHIATRIST, 'POST /v1/sessions/:sessionId/drug-explanations'),
  'drug-stock.explain': may(PSYCHIATRIST, 'POST /v1/drug-lots/:lotId/movements/:movementId/explanations'),
  'checklist.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/checklist'),
  'checklist.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/checklist'),
  'readiness.decide': writes(PSYCHIATRIST, 'POST /v1/sessions/:sessionId/readiness-decisions'),
  'readiness.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/readiness'),

  'side-effect-code.read': may(BEDSIDE, 'GET /v1/side-effect-codes'),
  'side-effect.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/side-effects'),
  'side-effect.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/side-effects',
    'GET /v1/sessions/:sessionId/side-effects/:sideEffectId',
    'GET /v1/sessions/:sessionId/side-effects/:sideEffectId/history',
    'GET /v1/patients/:patientId/side-effects',
  ),
  'side-effect.correct': writes(BEDSIDE, 'PATCH /v1/sessions/:sessionId/side-effects/:sideEffectId'),
  'side-effect.record-change': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/changes',
  ),
  'side-effect.amend-change': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/changes/:changeId/amend',
  ),
  'side-effect.enter-change-in-error': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/changes/:changeId/enter-in-error',
  ),
  'side-effect.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/enter-in-error',
  ),
  'side-effect.judge-relatedness': writes(
    PSYCHIATRIST,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/relatedness',
  ),
  'serious-event.read': reads(BEDSIDE, 'GET /v1/serious-events'),
  'serious-event.review': writes(
    PSYCHIATRIST,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/serious-review',
  ),
  'serious-event.follow-up': writes(
    PSYCHIATRIST,
    'POST /v1/sessions/:sessionId/side-effects/:sideEffectId/serious-follow-ups',
  ),

  // A stored reading is its own audit trail (who, device, when, request id); denials and refusals leave an event.
  'vitals.record': writes(['nurse', 'psychiatrist', 'device'], 'POST /v1/sessions/:sessionId/vitals'),
  'vitals.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/vitals',
    'GET /v1/sessions/:sessionId/vitals/:readingId/corrections',
  ),
  'vitals.amend': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/vitals/:readingId/amend'),
  'vitals.enter-in-error': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/vitals/:readingId/enter-in-error'),
  'scale.record': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/scales'),
  'scale.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/scales',
    'GET /v1/sessions/:sessionId/scales/:scaleId/corrections',
  ),
  'scale.amend': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/scales/:scaleId/amend'),
  'scale.enter-in-error': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/scales/:scaleId/enter-in-error'),
  'vitals.confirm': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/vitals/:readingId/confirm'),
  'worklist.read': reads(BEDSIDE, 'GET /v1/worklist'),
  'observations.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/observations-due'),
  'device.register': may(ADMIN, 'POST /v1/devices'),
  'device.read': may(['nurse', 'psychiatrist', 'admin'], 'GET /v1/devices'),
  'device.bind': writes(BEDSIDE, 'POST /v1/devices/:deviceId/bind'),
  'device.unbind': writes(BEDSIDE, 'POST /v1/devices/:deviceId/unbind'),
  'device.revoke': writes(ADMIN, 'POST /v1/devices/:deviceId/revoke'),

  'discharge.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/discharge'),
  'discharge.assess': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/discharge-assessments'),
  'session.discharge': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/discharge'),
  'session.sign': writes(PSYCHIATRIST, 'POST /v1/sessions/:sessionId/sign'),
  'signature.read': reads(BEDSIDE, 'GET /v1/sessions/:sessionId/signature'),
  'summary.read': reads(
    BEDSIDE,
    'GET /v1/sessions/:sessionId/summary',
    'GET /v1/sessions/:sessionId/summary.pdf',
    'GET /v1/sessions/:sessionId/summary/versions',
    'GET /v1/sessions/:sessionId/summary/versions/:versionId',
  ),

  'rems-form.read': reads(
    BEDSIDE,
    'GET /v1/rems-forms',
    'GET /v1/rems-forms/missing-enrolments',
    'GET /v1/sessions/:sessionId/rems-form',
  ),
  'rems-form.answer': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/rems-form/answers'),
  'rems-form.submit': writes(BEDSIDE, 'POST /v1/sessions/:sessionId/rems-form/submissions'),
  'rems-form.enter-submission-in-error': writes(
    BEDSIDE,
    'POST /v1/sessions/:sessionId/rems-form/submissions/:submissionId/enter-in-error',
  ),

  'instrument.read': may(BEDSIDE, 'GET /v1/instruments'),
  'assessment.record': writes(BEDSIDE, 'POST /v1/patients/:patientId/assessments'),
  'assessment.read': reads(
    BEDSIDE,
    'GET /v1/patients/:patientId/assessments',
    'GET /v1/patients/:patientId/assessments/:assessmentId',
  ),
  'assessment.amend': writes(BEDSIDE, 'POST /v1/patients/:patientId/assessments/:assessmentId/amend'),
  'assessment.enter-in-error': writes(
    BEDSIDE,
    'POST /v1/patients/:patientId/assessments/:assessmentId/enter-in-error',
  ),
  'assessment.read-due': reads(BEDSIDE, 'GET /v1/assessments/due'),
  'progress.read': reads(
    BEDSIDE,
    'GET /v1/patients/:patientId/progress',
    'GET /v1/patients/:patientId/progress.svg',
  ),
  // The address is said once, so that no Idempotency-Key may keep it.
  'assessment-link.make': { ...writes(BEDSIDE, 'POST /v1/assessment-links'), answersOnce: true },
  'assessment-link.read': reads(BEDSIDE, 'GET /v1/assessment-links'),
  'assessment-link.revoke': writes(BEDSIDE, 'POST /v1/assessment-links/:linkId/revoke'),
  // Pages for patients: what lets them in is the token of the address, and the service names the patient.
  'assessment-link.open': may('PUBLIC', 'GET /q/:token'),
  'assessment-link.answer': may('PUBLIC', 'POST /q/:token'),
  'timeline.read': reads(BEDSIDE, 'GET /v1/patients/:patientId/timeline'),

  // Row by row, so nobody whose role sees aggregates only. A file that names patients needs `mayExportIdentified` besides.
  'export.read': writes(
    PSYCHIATRIST,
    'GET /v1/exports/assessments',
    'GET /v1/exports/sessions',
    'GET /v1/exports/vitals',
    'GET /v1/exports/side-effects',
  ),
  'export.read-dictionary': may(
    PSYCHIATRIST,
    'GET /v1/exports/assessments/dictionary',
    'GET /v1/exports/sessions/dictionary',
    'GET /v1/exports/vitals/dictionary',
    'GET /v1/exports/side-effects/dictionary',
  ),
  'export.read-record': reads(PSYCHIATRIST, 'GET /v1/exports/running', 'GET /v1/exports/:exportId'),

  // Aggregates, from which small groups are left out: no patient data leaves.
  'report.outcomes.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/outcomes',
    'GET /v1/reports/outcomes.svg',
  ),
  'report.side-effects.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/side-effects',
    'GET /v1/reports/side-effects.svg',
  ),
  'report.safety.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/safety',
    'GET /v1/reports/safety.svg',
  ),
  'report.throughput.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/throughput',
    'GET /v1/reports/throughput.svg',
  ),
  'report.completeness.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/completeness',
    'GET /v1/reports/completeness.svg',
  ),
  'report.retention.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/retention',
    'GET /v1/reports/retention.svg',
  ),
  'report.rems.read': may(['psychiatrist', 'dashboard'], 'GET /v1/reports/rems'),
  'report.drug-accountability.read': may(
    ['psychiatrist', 'dashboard'],
    'GET /v1/reports/drug-accountability',
  ),
};

/** Whose data an address is about where it does not say so itself; denials and refusals name this patient too. */
export const patientOfParameter = {
  sessionId: 'select patient_id from sessions where id = $1',
  planId: 'select patient_id from treatment_plans where id = $1',
  alertId: 'select patient_id from alerts where id = $1',
  linkId: 'select patient_id from assessment_links where id = $1',
};

/** Records that were merged into this one: what the audit trail says about them, it says about the same person. */
export const formerRecords = 'select id from patients where merged_into_id = $1';

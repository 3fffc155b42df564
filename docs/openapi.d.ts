// Made from docs/openapi.json by `npm run openapi`. Copy it into your client.

export interface paths {
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, or refresh a sign-in
         * @description People sign in with `password` and stay signed in with `refresh_token`; programs use `client_credentials`. Access tokens are short-lived. Idempotency-Key is ignored here, so that no secret is ever stored.
         *
         *     Needs no token.
         */
        post: operations["authToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this sign-in; its tokens are worthless from now on
         * @description Any signed-in role.
         */
        post: operations["authSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I, and what is my role
         * @description Any signed-in role.
         */
        get: operations["meMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose a new password; every other sign-in of mine ends
         * @description Any signed-in role.
         */
        put: operations["meChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts of the staff
         * @description Roles: admin.
         */
        get: operations["usersList"];
        put?: never;
        /**
         * Register a member of the staff
         * @description Roles: admin.
         */
        post: operations["usersRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one account
         * @description Roles: admin.
         */
        get: operations["usersUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, role or status of an account
         * @description Roles: admin.
         */
        patch: operations["usersChange"];
        trace?: never;
    };
    "/v1/users/{userId}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give somebody a first password again; all their sign-ins end
         * @description Roles: admin.
         */
        post: operations["usersResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names and roles of the staff, to show beside what they recorded
         * @description Roles: nurse, psychiatrist, front-desk, admin.
         */
        get: operations["usersStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List client credentials, revoked ones included
         * @description Roles: admin.
         */
        get: operations["usersClientList"];
        put?: never;
        /**
         * Make credentials for a dashboard
         * @description Roles: admin.
         */
        post: operations["usersRegisterClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one set of client credentials
         * @description Roles: admin.
         */
        get: operations["usersClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke client credentials at once
         * @description Roles: admin.
         */
        post: operations["usersRevokeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who read or changed what, newest first
         * @description Roles: psychiatrist, admin.
         */
        get: operations["auditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process runs
         * @description Needs no token.
         */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests can be served: the database is writable and migrated
         * @description Needs no token.
         */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clinic: name, zone, closed days, Spravato site, crisis text
         * @description Roles: nurse, psychiatrist, front-desk, admin.
         */
        get: operations["clinicRead"];
        /**
         * Describe the clinic
         * @description Roles: admin.
         */
        put: operations["clinicChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the chairs
         * @description Roles: nurse, psychiatrist, front-desk, admin.
         */
        get: operations["clinicChairs"];
        put?: never;
        /**
         * Add a chair
         * @description Roles: admin.
         */
        post: operations["clinicAddChair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chairs/{chairId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a chair out of use
         * @description Roles: admin.
         */
        post: operations["clinicRetireChair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clinic rules in force, or one version of them
         * @description Roles: nurse, psychiatrist, admin.
         */
        get: operations["clinicRulesRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History of the clinic rules, newest first, with what each version changed
         * @description Roles: nurse, psychiatrist, admin.
         */
        get: operations["clinicRulesVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the drafts, newest first
         * @description Roles: psychiatrist, admin.
         */
        get: operations["clinicRulesDrafts"];
        put?: never;
        /**
         * Begin to change the clinic rules
         * @description A copy of the newest version, or of another one. Nothing changes until it is approved.
         *
         *     Roles: psychiatrist, admin.
         */
        post: operations["clinicRulesBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A draft, what it would change and what cannot work in it
         * @description Roles: psychiatrist, admin.
         */
        get: operations["clinicRulesDraft"];
        /**
         * Replace the rules of a draft
         * @description Roles: psychiatrist, admin.
         */
        put: operations["clinicRulesReplace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules/drafts/{draftId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set single values in a draft
         * @description With If-Match, like replacing all of it.
         *
         *     Roles: psychiatrist, admin.
         */
        post: operations["clinicRulesSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules/drafts/{draftId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a draft as the next version
         * @description With If-Match: what is approved is what was read. Sessions keep the version of their check-in.
         *
         *     Roles: psychiatrist.
         */
        post: operations["clinicRulesApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinic-rules/drafts/{draftId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a draft
         * @description Roles: psychiatrist, admin.
         */
        post: operations["clinicRulesDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find patients by name, record number or birth date
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        get: operations["patientsSearch"];
        put?: never;
        /**
         * Register a patient
         * @description Roles: psychiatrist, front-desk.
         */
        post: operations["patientsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the demographics of a patient
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        get: operations["patientsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the demographics of a patient: absent keeps, null clears
         * @description Roles: psychiatrist, front-desk.
         */
        patch: operations["patientsChange"];
        trace?: never;
    };
    "/v1/patients/{patientId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a patient who is no longer treated here
         * @description Roles: psychiatrist, front-desk.
         */
        post: operations["patientsDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a patient who comes back
         * @description Roles: psychiatrist, front-desk.
         */
        post: operations["patientsReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weights and heights of a patient, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["measurementsList"];
        put?: never;
        /**
         * Record a weight, a height or both
         * @description The first weight of a patient is stored UNCONFIRMED until it was entered a second time: here as confirmWeightKg, or afterwards with confirm.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["measurementsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/measurements/{measurementId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the first weight of a patient a second time
         * @description Until then the weight is UNCONFIRMED, and no dose per kg rests on it.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["measurementsConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/measurements/{measurementId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a measurement as entered in error
         * @description It stays readable, marked with the reason, and counts for nothing any more.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["measurementsEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/medications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Medicines of a patient with what to watch for, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["medicationsList"];
        put?: never;
        /**
         * Record a medicine the patient takes
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["medicationsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/medications/{medicationId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a medicine was stopped
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["medicationsStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/medications/{medicationId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a medicine as entered in error
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["medicationsEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/allergies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Allergies of a patient, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["allergiesList"];
        put?: never;
        /**
         * Record an allergy
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["allergiesRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/allergies/{allergyId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an allergy as entered in error
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["allergiesEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/rems-enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * REMS enrolments of a patient, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["remsEnrolmentsList"];
        put?: never;
        /**
         * Record the enrolment in the Spravato REMS programme
         * @description Roles: psychiatrist.
         */
        post: operations["remsEnrolmentsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/rems-enrolments/{enrolmentId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a REMS enrolment as entered in error
         * @description It stays readable, marked with the reason, and counts for nothing any more.
         *
         *     Roles: psychiatrist.
         */
        post: operations["remsEnrolmentsEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/child-bearing-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was said about whether the patient may become pregnant, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["childBearingList"];
        put?: never;
        /**
         * State whether the patient may become pregnant
         * @description Decides whether a pregnancy test is asked for before a dose. While nobody has said anything, it is asked of everybody who is not registered as male.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["childBearingState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Screenings of a patient with their decisions, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["screeningsList"];
        put?: never;
        /**
         * Record an evaluation; the rules of the clinic propose a verdict
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["screeningsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/screenings/{screeningId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a screening with its decisions
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["screeningsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/screenings/{screeningId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on eligibility; the latest decision counts
         * @description Roles: psychiatrist.
         */
        post: operations["screeningsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consents of a patient, newest first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["screeningsConsents"];
        put?: never;
        /**
         * Record a signed consent
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["screeningsRecordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/consents/{consentId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a consent as entered in error
         * @description It stays readable, marked with the reason, and counts for nothing any more.
         *
         *     Roles: psychiatrist.
         */
        post: operations["screeningsEnterConsentInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts: current ones with the most urgent first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["alertsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an alert and what became of it
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["alertsAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an alert with what was done about it
         * @description Also after it was escalated, and where its cause was over before anybody looked.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["alertsAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the cause of an acknowledged alert is over
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["alertsResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook subscriptions, revoked ones included
         * @description Roles: admin.
         */
        get: operations["webhooksSubscriptions"];
        put?: never;
        /**
         * Register a receiver of signed messages about alerts
         * @description Roles: admin.
         */
        post: operations["webhooksRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one webhook subscription
         * @description Roles: admin.
         */
        get: operations["webhooksSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/subscriptions/{subscriptionId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a webhook subscription at once; what was not delivered yet is cancelled
         * @description Roles: admin.
         */
        post: operations["webhooksRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/subscriptions/{subscriptionId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook subscription a new secret; the one before signs as well for a day
         * @description Roles: admin.
         */
        post: operations["webhooksRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages to receivers, newest first; status DEAD lists the dead letters
         * @description Roles: admin.
         */
        get: operations["webhooksMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one message and the attempts to deliver it
         * @description Roles: admin.
         */
        get: operations["webhooksMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/messages/{messageId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again that was given up or delivered
         * @description Roles: admin.
         */
        post: operations["webhooksReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plan-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the series that can be ordered without typing them out
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["treatmentPlansTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/treatment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the treatment plans of a patient, the one ordered last first
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["treatmentPlansOfPatient"];
        put?: never;
        /**
         * Order a treatment plan, as a draft
         * @description Nothing is planned until the draft is activated.
         *
         *     Roles: psychiatrist.
         */
        post: operations["treatmentPlansDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a treatment plan
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["treatmentPlansRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description What is left out stays as it is; null clears. What is unusual about the draft as it then stands has to be acknowledged again.
         *
         *     Roles: psychiatrist.
         */
        patch: operations["treatmentPlansChange"];
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions of a day, a status or a patient; today's list without a filter
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        get: operations["sessionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A session with its moves and the dose delivered so far
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        get: operations["dosingSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Arrange a session: chair, nurse, psychiatrist, escort
         * @description A chair or a person that other sessions need at the same time has to be acknowledged. When the session begins is changed with move.
         *
         *     Roles: nurse, psychiatrist, front-desk.
         */
        patch: operations["sessionsChange"];
        trace?: never;
    };
    "/v1/sessions/{sessionId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a session to another time
         * @description Refused on a day on which the patient has another session. A closed day, doses that come too close and a chair or person needed elsewhere have to be acknowledged.
         *
         *     Roles: nurse, psychiatrist, front-desk.
         */
        post: operations["sessionsMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/arrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When and why a session was moved, and which overlaps were accepted, in time order
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        get: operations["sessionsArrangements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the patient in
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["sessionsCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a session before the dose
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        post: operations["sessionsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the patient did not come
         * @description Roles: nurse, psychiatrist, front-desk.
         */
        post: operations["sessionsMarkNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notes of a session in time order
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["sessionsNotes"];
        put?: never;
        /**
         * Add a note to a session
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["sessionsAddNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/dose-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dose orders of a session in time order; none while the dose is the one of the plan
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["doseOrdersOrdersOf"];
        put?: never;
        /**
         * Order the dose of one session, until it has started
         * @description It stands in place of the dose of the plan. Everything unusual has to be acknowledged by the psychiatrist who orders.
         *
         *     Roles: psychiatrist.
         */
        post: operations["doseOrdersOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a draft: its sessions are planned
         * @description The order is reviewed once more by the rules in force, and the patient has to be eligible on the first day. `notYetMet` lists what is still missing for the first dose.
         *
         *     Roles: psychiatrist.
         */
        post: operations["schedulingActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of a plan in order
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["schedulingSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a plan: sessions still planned are cancelled
         * @description Roles: psychiatrist.
         */
        post: operations["schedulingComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/discontinue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a plan early, or give up a draft: sessions still planned are cancelled
         * @description Roles: psychiatrist.
         */
        post: operations["schedulingDiscontinue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a plan on hold: its sessions stay planned, and none can be dosed
         * @description Roles: psychiatrist.
         */
        post: operations["planChangesHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a plan: the sessions still to come move on by their cadence
         * @description Closed days are left out. What took place or was called off stays as it is.
         *
         *     Roles: psychiatrist.
         */
        post: operations["planChangesResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/resume-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where the sessions would go if a plan on hold were resumed
         * @description Roles: psychiatrist.
         */
        get: operations["planChangesPreviewResume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/replan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan anew what is still to come
         * @description What took place, is under way or was called off stays. Sessions still to come take the new places and keep their number, chair and people; further ones are added, and those without a place are cancelled with the reason.
         *
         *     Roles: psychiatrist.
         */
        post: operations["planChangesReplan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/step-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the former, denser frequency for some sessions
         * @description They come before what was still to come, with its present dose; nothing of that is dropped.
         *
         *     Roles: psychiatrist.
         */
        post: operations["planChangesStepBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/treatment-plans/{planId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holds, resumptions and changes of a plan in time order
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["planChangesEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/administration-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the dose, and how much of it is delivered now
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["dosingEvents"];
        put?: never;
        /**
         * Record what happened to the dose: start, pause, resume, stop, injection, device
         * @description The first dose moves the session to DOSING, STOP to RECOVERY. A dose that was given although the session was not ready is recorded with deviationReason.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["readinessRecordEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/administration-events/{eventId}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct an event; what is left out stays as it was recorded
         * @description The event as it was stays readable. Dose, status, alerts and time points follow at once, also after the session was signed.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["dosingAmend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/administration-events/{eventId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an event never happened
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["dosingEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/rescue-medicines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rescue medicines of a session in the order they were given
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["rescueList"];
        put?: never;
        /**
         * Record a medicine given against an effect of the dose
         * @description A dose above the protocol is stored with a warning and raises an alert; it is never refused.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["rescueRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/rescue-medicines/{rescueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Add the response, or correct dose and time with a reason
         * @description Roles: nurse, psychiatrist.
         */
        patch: operations["rescueChange"];
        trace?: never;
    };
    "/v1/sessions/{sessionId}/rescue-medicines/{rescueId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a rescue medicine was never given
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["rescueEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/side-effect-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the codes of side effects
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["sideEffectsCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/side-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the side effects of a session in the order of their onset
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["sideEffectsOfSession"];
        put?: never;
        /**
         * Record a side effect
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["sideEffectsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/side-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the side effects of a patient over all sessions
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["sideEffectsOfPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/side-effects/{sideEffectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a side effect or tell how it went on
         * @description Roles: nurse, psychiatrist.
         */
        patch: operations["sideEffectsChange"];
        trace?: never;
    };
    "/v1/sessions/{sessionId}/side-effects/{sideEffectId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a side effect as entered in error
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["sideEffectsEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/side-effects/{sideEffectId}/relatedness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge whether the drug caused a side effect
         * @description Roles: psychiatrist.
         */
        post: operations["sideEffectsJudgeRelatedness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/observations-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has to be observed, when, and what is next
         * @description While an infusion runs or pauses, what follows its end is projected from the order and the pauses.
         *
         *     Roles: nurse, psychiatrist.
         */
        get: operations["observationsOfSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/vitals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the vital signs of a session in the order they were measured
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["vitalsList"];
        put?: never;
        /**
         * Record one set of vital signs
         * @description Values that cannot be are refused, all of them named. Unusual but possible ones are stored with status UNCONFIRMED and `confirmReasons`. Alerts are raised at once and told in `alerts`.
         *
         *     Roles: nurse, psychiatrist, device.
         */
        post: operations["vitalsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/vitals/{readingId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an unusual reading after looking at it again
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["vitalsConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/vitals/{readingId}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a reading
         * @description What is left out stays as it is, null clears a value. What it said before stays readable under corrections; alerts that rested on it are judged again.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["vitalsAmend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/vitals/{readingId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a reading as entered in error
         * @description It stays readable and counts nowhere: wrong patient, or a cuff that was not on.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["vitalsEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/vitals/{readingId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was corrected about a reading
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["vitalsCorrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/scales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ratings of a session in the order they were made
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["scalesList"];
        put?: never;
        /**
         * Record a rating: CADSS, modified Aldrete or PADSS
         * @description By item number. With an item missing it is stored without a total. MOAA/S and pain belong to the vital signs.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["scalesRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/scales/{scaleId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a rating as entered in error
         * @description It stays readable and counts nowhere. The right one is recorded as a new rating.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["scalesEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices and the sessions they are bound to
         * @description Roles: nurse, psychiatrist, admin.
         */
        get: operations["devicesList"];
        put?: never;
        /**
         * Register a monitor and make its credentials
         * @description Roles: admin.
         */
        post: operations["devicesRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{deviceId}/bind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bind a device to a session, which ends an earlier binding
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["devicesBind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{deviceId}/unbind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a device off its session
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["devicesUnbind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{deviceId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a device and its credentials at once
         * @description Roles: admin.
         */
        post: operations["devicesRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in the way of the dose, and who can clear it
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["readinessOfSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the session ready for the dose
         * @description Roles: nurse, psychiatrist.
         */
        post: operations["readinessMarkReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The checklist before the dose: every item, what was ticked for it, by whom and when
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["checklistOfSession"];
        put?: never;
        /**
         * Tick items of the checklist, one or many at once
         * @description Of several entries for one item the newest counts; the earlier ones stay readable. A concern waits for a psychiatrist, also when the item is ticked again.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["checklistRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/readiness-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about something that stands in the way of the dose
         * @description For blockers with `isDecidable`: a blood pressure, a concern of the checklist, a positive pregnancy test.
         *
         *     Roles: psychiatrist.
         */
        post: operations["checklistDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/discharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the discharge still waits for, or how the patient left
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["dischargeOfSession"];
        put?: never;
        /**
         * Discharge the patient
         * @description ROUTINE waits for every gate and is possible in this one request: facts of an assessment may be sent with it. LEFT_AGAINST_ADVICE, TRANSFERRED and DIED are recorded from the check-in on, also while the dose runs.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["dischargeDischarge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/discharge-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State what was found or done before the patient leaves
         * @description Any of the facts, one or many; of each the last one stated counts.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["dischargeAssess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the session off
         * @description Roles: psychiatrist.
         */
        post: operations["signOffSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back the last step of a session that was a mistake
         * @description Check-in, ready, discharge, cancel, no-show. The start and the stop of a dose follow from its events.
         *
         *     Roles: nurse, psychiatrist, front-desk.
         */
        post: operations["undoUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every patient in the clinic, by what is due next
         * @description From check-in to discharge: dose so far, latest vital signs, next observation, open alerts.
         *
         *     Roles: nurse, psychiatrist.
         */
        get: operations["worklistWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The questionnaires of the clinic: wording, codes, bands
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["assessmentsInstruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a patient has answered, in the order of time
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["assessmentsList"];
        put?: never;
        /**
         * Record an answered questionnaire
         * @description Answers with the total, its band and the session it belongs to. A questionnaire with items left out is stored without a total.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["assessmentsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One answered questionnaire
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["assessmentsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/assessments/{assessmentId}/enter-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark an answered questionnaire as entered in error
         * @description It stays readable, marked with the reason, and counts for nothing any more.
         *
         *     Roles: nurse, psychiatrist.
         */
        post: operations["assessmentsEnterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patientId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a patient is doing: courses, sessions with dose, vitals and side effects, and the score curves
         * @description Roles: nurse, psychiatrist.
         */
        get: operations["progressOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How all patients are doing: change, response and remission by time point and recall
         * @description Aggregates only, never a patient. Small groups are left out for dashboards; psychiatrists see every number.
         *
         *     Roles: psychiatrist, dashboard.
         */
        get: operations["reportsOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TokenRequest: {
            /**
             * @description How you prove who you are.
             * @enum {string}
             */
            grantType: "password" | "refresh_token" | "client_credentials";
            /** @description With `password`: the user name. */
            username?: string;
            /**
             * Format: password
             * @description With `password`: the password.
             */
            password?: string;
            /**
             * Format: password
             * @description With `refresh_token`: the refresh token.
             */
            refreshToken?: string;
            /**
             * Format: uuid
             * @description With `client_credentials`: the id of the client.
             */
            clientId?: string;
            /**
             * Format: password
             * @description With `client_credentials`: its secret.
             */
            clientSecret?: string;
        };
        TokenResponse: {
            /** @description Send it as `Authorization: Bearer ...`. */
            accessToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /** @description Seconds until the access token is no longer good. */
            expiresInSeconds: number;
            /** @description Exchange it for new tokens. Each is good once; null for client credentials. */
            refreshToken: string | null;
            /** @description True until a password of your own is chosen; nothing else works before. */
            mustChangePassword: boolean;
        };
        /** @enum {string} */
        Role: "nurse" | "psychiatrist" | "front-desk" | "dashboard" | "device" | "admin";
        MeResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "staff" | "client";
            role: components["schemas"]["Role"];
            /** @description Name of the person or program. */
            displayName: string;
            /** @description Null for programs. */
            username: string | null;
            mustChangePassword: boolean;
        };
        ChangePasswordRequest: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        /** @enum {string} */
        StaffRole: "nurse" | "psychiatrist" | "front-desk" | "admin";
        CreateUserRequest: {
            /** @description Name to sign in with. */
            username: string;
            /** @description Name shown to colleagues. */
            displayName: string;
            role: components["schemas"]["StaffRole"];
            /**
             * Format: password
             * @description First password; the person has to change it at the first sign-in.
             */
            password: string;
        };
        UserResponse: {
            /** Format: uuid */
            id: string;
            username: string;
            displayName: string;
            role: components["schemas"]["StaffRole"];
            /** @enum {string} */
            status: "ACTIVE" | "DEACTIVATED";
            /** @description True until the person has chosen a password of their own. */
            mustChangePassword: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        ChangeUserRequest: {
            displayName?: string;
            role?: components["schemas"]["StaffRole"];
            /**
             * @description A deactivated user is signed out at once.
             * @enum {string}
             */
            status?: "ACTIVE" | "DEACTIVATED";
        };
        ResetPasswordRequest: {
            /**
             * Format: password
             * @description The person has to change it at the next sign-in.
             */
            password: string;
        };
        StaffMemberResponse: {
            /** Format: uuid */
            id: string;
            displayName: string;
            role: components["schemas"]["StaffRole"];
            /** @enum {string} */
            status: "ACTIVE" | "DEACTIVATED";
        };
        CreateClientRequest: {
            /** @description What the program is. */
            name: string;
        };
        NewClientResponse: {
            /**
             * Format: uuid
             * @description Sign in with it as `clientId`.
             */
            id: string;
            name: string;
            /** @enum {string} */
            role: "dashboard" | "device";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null while the credentials are good.
             */
            revokedAt: string | null;
            /** @description Shown this once and stored nowhere; null when the same Idempotency-Key is sent again. */
            clientSecret: string | null;
        };
        ClientResponse: {
            /**
             * Format: uuid
             * @description Sign in with it as `clientId`.
             */
            id: string;
            name: string;
            /** @enum {string} */
            role: "dashboard" | "device";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null while the credentials are good.
             */
            revokedAt: string | null;
        };
        AuditEventResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: uuid
             * @description The user or client; null where nobody was signed in.
             */
            actorId: string | null;
            /** @enum {string|null} */
            actorKind: "staff" | "client" | null;
            role: components["schemas"]["Role"] | null;
            /** @description What was done, for example `patient.read`. */
            action: string;
            /** @enum {string} */
            outcome: "SUCCESS" | "DENIED" | "REFUSED";
            /** @description Code of the refusal. */
            reasonCode: string | null;
            patientIds: string[];
            /** Format: uuid */
            resourceId: string | null;
            requestId: string;
            ipAddress: string;
        };
        HealthResponse: {
            /** @enum {string} */
            status: "ok";
        };
        ClosedDayDto: {
            /**
             * Format: date
             * @description Day without treatment, in the zone of the clinic.
             */
            day: string;
            label: string;
        };
        SpravatoSiteDto: {
            /** @enum {string} */
            status: "CERTIFIED" | "NOT_CERTIFIED";
            /** @description REMS certification id of the site. */
            certificationId: string | null;
            /** @description REMS authorised representative. */
            authorisedRepresentative: string | null;
        };
        ClinicResponse: {
            name: string;
            /** @description IANA time zone. */
            timeZone: string;
            /** @description ISO weekdays without treatment. */
            closedWeekdays: number[];
            /** @description Single days without treatment. */
            closedDays: components["schemas"]["ClosedDayDto"][];
            /** @description REMS certification; without it no Spravato session can begin. */
            spravatoSite: components["schemas"]["SpravatoSiteDto"];
            /** @description Whom a patient calls in a crisis; shown wherever a patient answers. */
            crisisText: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last; null for what the installation started with.
             */
            updatedBy: string | null;
            version: number;
        };
        ClinicSettingsRequest: {
            name: string;
            /** @description IANA time zone. */
            timeZone: string;
            /** @description ISO weekdays without treatment. */
            closedWeekdays: number[];
            /** @description Single days without treatment. */
            closedDays: components["schemas"]["ClosedDayDto"][];
            /** @description REMS certification; without it no Spravato session can begin. */
            spravatoSite: components["schemas"]["SpravatoSiteDto"];
            /** @description Whom a patient calls in a crisis; shown wherever a patient answers. */
            crisisText: string;
        };
        ChairResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            status: "IN_USE" | "RETIRED";
        };
        CreateChairRequest: {
            name: string;
        };
        /**
         * @description REPLACED: another version was approved before this one began, so it was never in force.
         * @enum {string}
         */
        RuleSetStanding: "UPCOMING" | "IN_FORCE" | "PAST" | "REPLACED";
        RuleSetHeadResponse: {
            /** @description Every computed result names the version it used. */
            ruleSetVersion: number;
            /** @description REPLACED: another version was approved before this one began, so it was never in force. */
            standing: components["schemas"]["RuleSetStanding"];
            /**
             * Format: date-time
             * @description In force from then on.
             */
            effectiveFrom: string;
            /** @description Why this version was made. */
            reason: string;
            /**
             * Format: uuid
             * @description Null: proposed defaults that nobody has approved yet.
             */
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /**
             * Format: uuid
             * @description Who made the draft. Null: the server, at its start.
             */
            draftedBy: string | null;
            /**
             * Format: uuid
             * @description The draft this version was.
             */
            draftId: string | null;
        };
        ClinicRulesResponse: {
            /** @description Every computed result names the version it used. */
            ruleSetVersion: number;
            /** @description REPLACED: another version was approved before this one began, so it was never in force. */
            standing: components["schemas"]["RuleSetStanding"];
            /**
             * Format: date-time
             * @description In force from then on.
             */
            effectiveFrom: string;
            /** @description Why this version was made. */
            reason: string;
            /**
             * Format: uuid
             * @description Null: proposed defaults that nobody has approved yet.
             */
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /**
             * Format: uuid
             * @description Who made the draft. Null: the server, at its start.
             */
            draftedBy: string | null;
            /**
             * Format: uuid
             * @description The draft this version was.
             */
            draftId: string | null;
            /** @description Versions approved for later, the next one first. */
            upcoming: components["schemas"]["RuleSetHeadResponse"][];
            /** @description Thresholds, windows, templates and code lists by section; docs/rules.md explains each. */
            rules: components["schemas"]["RuleSet"];
        };
        RuleChangeResponse: {
            /** @description JSON pointer into the later rules; into the earlier ones for what was taken out. */
            pointer: string;
            /** @description Null where it was not there. */
            from: number | string | boolean | Record<string, never> | unknown[] | null;
            /** @description Null where it is gone. */
            to: number | string | boolean | Record<string, never> | unknown[] | null;
        };
        RuleSetVersionResponse: {
            /** @description Every computed result names the version it used. */
            ruleSetVersion: number;
            /** @description REPLACED: another version was approved before this one began, so it was never in force. */
            standing: components["schemas"]["RuleSetStanding"];
            /**
             * Format: date-time
             * @description In force from then on.
             */
            effectiveFrom: string;
            /** @description Why this version was made. */
            reason: string;
            /**
             * Format: uuid
             * @description Null: proposed defaults that nobody has approved yet.
             */
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /**
             * Format: uuid
             * @description Who made the draft. Null: the server, at its start.
             */
            draftedBy: string | null;
            /**
             * Format: uuid
             * @description The draft this version was.
             */
            draftId: string | null;
            /** @description What differs from the version before. */
            changes: components["schemas"]["RuleChangeResponse"][];
        };
        DraftRulesRequest: {
            /** @description The version to begin from; the newest one when left out. */
            basedOnVersion?: number;
        };
        /** @enum {string} */
        RuleDraftStatus: "OPEN" | "APPROVED" | "DISCARDED";
        RuleFaultResponse: {
            code: string;
            message: string;
            /** @description JSON pointer into the rules. */
            pointer: string;
        };
        RuleDraftResponse: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["RuleDraftStatus"];
            /** @description The version it was copied from. */
            basedOnVersion: number;
            /** @description The newest version when it was begun. With a newer one it can no longer be approved. */
            newestVersionKnown: number;
            /** @description The version it became. */
            approvedVersion: number | null;
            /** @description Why it was approved or discarded. */
            closedBecause: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             */
            updatedBy: string;
            /** @description Also the ETag. */
            version: number;
            /** @description Against the rules in force now. */
            changes: components["schemas"]["RuleChangeResponse"][];
            /** @description What cannot work together. It can be approved once there is nothing here. */
            faults: components["schemas"]["RuleFaultResponse"][];
            /** @description As it would be approved. */
            rules: components["schemas"]["RuleSet"];
        };
        RuleDraftHeadResponse: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["RuleDraftStatus"];
            /** @description The version it was copied from. */
            basedOnVersion: number;
            /** @description The newest version when it was begun. With a newer one it can no longer be approved. */
            newestVersionKnown: number;
            /** @description The version it became. */
            approvedVersion: number | null;
            /** @description Why it was approved or discarded. */
            closedBecause: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             */
            updatedBy: string;
            /** @description Also the ETag. */
            version: number;
        };
        ReplaceRulesRequest: {
            /** @description The whole rule set, as GET /v1/clinic-rules answers it. */
            rules: components["schemas"]["RuleSet"];
        };
        ValueAtRequest: {
            /** @description JSON pointer into the rules; `/-` behind a list adds an item to its end. */
            pointer: string;
            /** @description What stands there from then on: a number, a text, a whole item. */
            value: number | string | boolean | Record<string, never> | unknown[] | null;
        };
        ChangeRulesRequest: {
            /** @description Set one after the other; all of them or none. */
            changes: components["schemas"]["ValueAtRequest"][];
        };
        ApproveRulesRequest: {
            /** @description Why the rules are changed. */
            reason: string;
            /**
             * Format: date-time
             * @description In force from then on; at once when left out.
             */
            effectiveFrom?: string;
        };
        DiscardRulesRequest: {
            reason: string;
        };
        /** @enum {string} */
        Sex: "FEMALE" | "MALE" | "OTHER";
        ContactDto: {
            phone?: string | null;
            email?: string | null;
            /** @description Postal address. */
            address?: string | null;
        };
        EmergencyContactDto: {
            name: string;
            relationship?: string | null;
            phone: string;
        };
        AcknowledgedWarning: {
            /** @description Code of the warning, as the refusal listed it. */
            code: string;
            /** @description Why the value is right all the same. */
            reason: string;
        };
        RegisterPatientRequest: {
            /** @description Medical record number as the clinic writes it; unique. */
            mrn: string;
            givenName: string;
            middleName?: string | null;
            familyName: string;
            /**
             * Format: date
             * @description Calendar day.
             */
            birthDate: string;
            sex: components["schemas"]["Sex"];
            contact?: components["schemas"]["ContactDto"] | null;
            emergencyContact?: components["schemas"]["EmergencyContactDto"] | null;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        ContactResponse: {
            phone: string | null;
            email: string | null;
            address: string | null;
        };
        EmergencyContactResponse: {
            name: string;
            relationship: string | null;
            phone: string;
        };
        PatientResponse: {
            /** Format: uuid */
            id: string;
            /** @description Medical record number as the clinic writes it; unique. */
            mrn: string;
            givenName: string;
            middleName: string | null;
            familyName: string;
            /**
             * Format: date
             * @description Calendar day.
             */
            birthDate: string;
            sex: components["schemas"]["Sex"];
            contact: components["schemas"]["ContactResponse"];
            emergencyContact: components["schemas"]["EmergencyContactResponse"] | null;
            /** @enum {string} */
            status: "ACTIVE" | "DEACTIVATED";
            deactivationReason: string | null;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
        };
        ChangePatientRequest: {
            /** @description Medical record number as the clinic writes it; unique. */
            mrn?: string;
            givenName?: string;
            middleName?: string | null;
            familyName?: string;
            /**
             * Format: date
             * @description Calendar day.
             */
            birthDate?: string;
            sex?: components["schemas"]["Sex"];
            /** @description Each member by itself: absent keeps, null clears. Null for the whole clears all of them. */
            contact?: components["schemas"]["ContactDto"] | null;
            /** @description Replaced as a whole; null clears it. */
            emergencyContact?: components["schemas"]["EmergencyContactDto"] | null;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        DeactivatePatientRequest: {
            /** @description Why the patient is no longer treated here. */
            reason: string;
        };
        RecordMeasurementRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that it can be sent again.
             */
            id?: string;
            weightKg?: number | null;
            /** @description The first weight of a patient once more, read from the scale and typed again. */
            confirmWeightKg?: number;
            heightCm?: number | null;
            /**
             * Format: date-time
             * @description Now when left out.
             */
            measuredAt?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        EnteredInErrorResponse: {
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        MeasurementResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            weightKg: number | null;
            /**
             * @description The first weight of a patient is UNCONFIRMED until it was entered a second time; no dose per kg rests on it.
             * @enum {string|null}
             */
            weightStatus: "CONFIRMED" | "UNCONFIRMED" | null;
            heightCm: number | null;
            /** @description Body mass index, kg/m2; null where weight and height were not measured together. */
            bmi: number | null;
            /** Format: date-time */
            measuredAt: string;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /** @description Version of the rules it was checked with. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description Set where it was marked as entered in error: it stays readable and counts for nothing. */
            enteredInError: components["schemas"]["EnteredInErrorResponse"] | null;
        };
        ConfirmWeightRequest: {
            confirmWeightKg: number;
        };
        EnterInErrorRequest: {
            /** @description What was wrong with it. */
            reason: string;
        };
        /** @enum {string} */
        MedicineClass: "BENZODIAZEPINE" | "OPIOID" | "SEDATIVE_HYPNOTIC" | "PSYCHOSTIMULANT" | "MAOI" | "LAMOTRIGINE" | "THEOPHYLLINE" | "CYP_INHIBITOR" | "ANTIDEPRESSANT" | "OTHER";
        RecordMedicationRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that it can be sent again.
             */
            id?: string;
            name: string;
            /** @description RxNorm concept id. */
            rxNormCode?: string | null;
            /** @description As prescribed. */
            doseText?: string | null;
            medicineClass: components["schemas"]["MedicineClass"];
            /**
             * Format: date
             * @description Null where nobody knows.
             */
            startedOn?: string | null;
        };
        /**
         * @description What to watch for when ketamine is given beside it. A flag, it blocks nothing.
         * @enum {string}
         */
        KetamineInteraction: "SEDATION" | "BLOOD_PRESSURE" | "BLUNTED_EFFECT" | "SEIZURE" | "RAISED_LEVEL";
        MedicationResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            name: string;
            /** @description RxNorm concept id. */
            rxNormCode: string | null;
            /** @description As prescribed. */
            doseText: string | null;
            medicineClass: components["schemas"]["MedicineClass"];
            /** @description What to watch for when ketamine is given beside it. A flag, it blocks nothing. */
            interaction: components["schemas"]["KetamineInteraction"] | null;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            stoppedOn: string | null;
            /** @enum {string} */
            status: "ACTIVE" | "STOPPED" | "ENTERED_IN_ERROR";
            /** @description Why it was stopped, or what the error was. */
            statusReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
        };
        StopMedicationRequest: {
            /** Format: date */
            stoppedOn: string;
            reason: string;
        };
        /** @enum {string} */
        AllergySeverity: "MILD" | "MODERATE" | "SEVERE" | "UNKNOWN";
        RecordAllergyRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that it can be sent again.
             */
            id?: string;
            substance: string;
            reaction?: string | null;
            severity: components["schemas"]["AllergySeverity"];
        };
        AllergyResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            substance: string;
            reaction: string | null;
            severity: components["schemas"]["AllergySeverity"];
            /** @enum {string} */
            status: "ACTIVE" | "ENTERED_IN_ERROR";
            /** @description What the error was. */
            statusReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
        };
        RecordRemsEnrolmentRequest: {
            /** @description Enrolment id as the REMS programme gave it. */
            enrolmentId: string;
            /** Format: date */
            enrolledOn: string;
            /**
             * Format: date
             * @description Day on which the patient signed the enrolment form.
             */
            patientSignedOn: string;
            /**
             * Format: date
             * @description Day on which the prescriber signed the enrolment form.
             */
            prescriberSignedOn: string;
        };
        RemsEnrolmentResponse: {
            /** @description Enrolment id as the REMS programme gave it. */
            enrolmentId: string;
            /** Format: date */
            enrolledOn: string;
            /**
             * Format: date
             * @description Day on which the patient signed the enrolment form.
             */
            patientSignedOn: string;
            /**
             * Format: date
             * @description Day on which the prescriber signed the enrolment form.
             */
            prescriberSignedOn: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description Set where it was marked as entered in error: it stays readable and counts for nothing. */
            enteredInError: components["schemas"]["EnteredInErrorResponse"] | null;
        };
        StateChildBearingRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that a statement sent twice is one.
             */
            id?: string;
            /** @description The patient may become pregnant; a test is then asked for before a dose. */
            isPossible: boolean;
            /** @description Why. */
            reason: string;
            /**
             * Format: date-time
             * @description When it was said or found; now when left out.
             */
            occurredAt?: string;
        };
        ChildBearingStatementResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            isPossible: boolean;
            reason: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        /** @enum {string} */
        Modality: "IV" | "IM" | "SPRAVATO";
        DiagnosisDto: {
            /** @description ICD-10-CM. */
            icd10Code: string;
            /**
             * Format: date
             * @description First onset of the disorder.
             */
            onsetOn?: string | null;
            /** Format: date */
            currentEpisodeStartedOn?: string | null;
            /** @description ICD-10-CM. */
            comorbidities?: string[];
        };
        /** @enum {string} */
        TreatmentKind: "ANTIDEPRESSANT" | "OTHER_MEDICATION" | "PSYCHOTHERAPY";
        /**
         * @description Improvement below 25 %, from 25 to below 50 %, from 50 % on. Null where nobody knows.
         * @enum {string}
         */
        TrialOutcome: "NONE" | "PARTIAL" | "RESPONSE";
        PastTreatmentDto: {
            /** @description Medicine or therapy. */
            treatment: string;
            kind: components["schemas"]["TreatmentKind"];
            drugClass?: string | null;
            doseText?: string | null;
            /** @description Null where nobody knows. */
            weeks?: number | null;
            /** @description At the minimum effective dose; a therapy given as its method asks. Null where nobody knows. */
            atEffectiveDose?: boolean | null;
            /** @description Improvement below 25 %, from 25 to below 50 %, from 50 % on. Null where nobody knows. */
            outcome?: components["schemas"]["TrialOutcome"] | null;
            reasonStopped?: string | null;
        };
        /**
         * @description UNKNOWN is not NO.
         * @enum {string}
         */
        ScreeningAnswer: "YES" | "NO" | "UNKNOWN";
        ScreeningAnswerDto: {
            /** @description Contraindication, as GET /v1/clinic-rules lists them. */
            code: string;
            /** @description UNKNOWN is not NO. */
            answer: components["schemas"]["ScreeningAnswer"];
            note?: string | null;
            /** @description What was agreed, where a YES asks for a safety plan. */
            safetyPlan?: string | null;
        };
        ScreeningVitalsDto: {
            systolicMmHg: number;
            diastolicMmHg: number;
            heartRatePerMinute: number;
            spo2Percent?: number | null;
            respiratoryRatePerMinute?: number | null;
            temperatureCelsius?: number | null;
        };
        /** @enum {string} */
        ConsentSigner: "PATIENT" | "LEGAL_REPRESENTATIVE";
        RecordConsentRequest: {
            /** @description Version of the document that was signed. */
            documentVersion: string;
            language: string;
            /** Format: date-time */
            signedAt: string;
            signedBy: components["schemas"]["ConsentSigner"];
            /** @description Name of the legal representative; null where the patient signed. */
            signerName?: string | null;
            witnessName?: string | null;
            /** @description What the patient was told about. IV and IM need every topic; Spravato every topic but OFF_LABEL. */
            scope: ("OFF_LABEL" | "ALTERNATIVES" | "DISSOCIATION" | "BLOOD_PRESSURE" | "BLADDER" | "ABUSE_LIABILITY" | "NO_DRIVING" | "COST")[];
        };
        RecordScreeningRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that it can be sent again.
             */
            id?: string;
            modality: components["schemas"]["Modality"];
            /**
             * Format: date-time
             * @description Now when left out.
             */
            evaluatedAt?: string;
            diagnosis: components["schemas"]["DiagnosisDto"];
            treatmentHistory: components["schemas"]["PastTreatmentDto"][];
            /** @description One for each contraindication. What is left out counts as not answered and defers, as UNKNOWN does. Items that GET /v1/clinic-rules marks perSession, such as the escort, are asked at each session: left out or UNKNOWN here they are open, neither NO nor a reason to defer. */
            answers: components["schemas"]["ScreeningAnswerDto"][];
            vitals: components["schemas"]["ScreeningVitalsDto"];
            /** @description Null where it was not asked. */
            childBearingPotential?: boolean | null;
            /** @description Kept as a consent of its own; left out where one is on file or will be signed later. */
            consent?: components["schemas"]["RecordConsentRequest"] | null;
            note?: string | null;
        };
        DiagnosisResponse: {
            /** @description ICD-10-CM. */
            icd10Code: string;
            /** Format: date */
            onsetOn: string | null;
            /** Format: date */
            currentEpisodeStartedOn: string | null;
            comorbidities: string[];
        };
        PastTreatmentResponse: {
            treatment: string;
            kind: components["schemas"]["TreatmentKind"];
            drugClass: string | null;
            doseText: string | null;
            weeks: number | null;
            atEffectiveDose: boolean | null;
            outcome: components["schemas"]["TrialOutcome"] | null;
            reasonStopped: string | null;
            /** @description Long enough at an effective dose, by the rules of the clinic. */
            isAdequate: boolean;
        };
        TreatmentHistorySummaryResponse: {
            adequateTrials: number;
            /** @description Adequate and without response. */
            failedAntidepressantTrials: number;
            /** @description Adequate and without response. */
            failedMedicationTrials: number;
            /** @description Adequate and without response. */
            failedPsychotherapies: number;
            isTreatmentResistantDepression: boolean;
            isRefractoryAnxiety: boolean;
        };
        AnswerResponse: {
            code: string;
            answer: components["schemas"]["ScreeningAnswer"];
            note: string | null;
            safetyPlan: string | null;
        };
        ScreeningVitalsResponse: {
            systolicMmHg: number;
            diastolicMmHg: number;
            heartRatePerMinute: number;
            spo2Percent: number | null;
            respiratoryRatePerMinute: number | null;
            temperatureCelsius: number | null;
        };
        ConsentResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** @description Version of the document that was signed. */
            documentVersion: string;
            language: string;
            /** Format: date-time */
            signedAt: string;
            signedBy: components["schemas"]["ConsentSigner"];
            /** @description Name of the legal representative; null where the patient signed. */
            signerName: string | null;
            witnessName: string | null;
            /** @description What the patient was told about. IV and IM need every topic; Spravato every topic but OFF_LABEL. */
            scope: ("OFF_LABEL" | "ALTERNATIVES" | "DISSOCIATION" | "BLOOD_PRESSURE" | "BLADDER" | "ABUSE_LIABILITY" | "NO_DRIVING" | "COST")[];
            /**
             * Format: date
             * @description Calendar day of the clinic.
             */
            signedOn: string;
            /**
             * Format: date
             * @description The last day on which it is valid.
             */
            expiresOn: string;
            /** @description Version of the rules its end was computed with. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description Set where it was marked as entered in error: it stays readable and counts for nothing. */
            enteredInError: components["schemas"]["EnteredInErrorResponse"] | null;
        };
        /** @enum {string} */
        Verdict: "ELIGIBLE" | "ELIGIBLE_WITH_CONDITIONS" | "DEFERRED" | "INELIGIBLE";
        /** @enum {string} */
        VerdictReasonKind: "ABSOLUTE" | "NEEDS_CLEARING" | "NEEDS_CONSENT" | "NEEDS_SAFETY_PLAN" | "UNKNOWN" | "UNANSWERED" | "CONTRADICTS_BIRTH_DATE" | "NEEDS_ACKNOWLEDGEMENT";
        VerdictReasonResponse: {
            /** @description Contraindication. */
            code: string;
            /**
             * @description A absolute, B blocks until cleared, R relative.
             * @enum {string}
             */
            severity: "A" | "B" | "R";
            answer: components["schemas"]["ScreeningAnswer"] | null;
            kind: components["schemas"]["VerdictReasonKind"];
            message: string;
        };
        ProposedVerdictResponse: {
            verdict: components["schemas"]["Verdict"];
            reasons: components["schemas"]["VerdictReasonResponse"][];
        };
        CodeWithReasonDto: {
            /** @description Contraindication. */
            code: string;
            reason: string;
        };
        DecisionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            screeningId: string;
            modality: components["schemas"]["Modality"];
            decision: components["schemas"]["Verdict"];
            /** @description Needed to defer or to refuse. */
            rationale: string | null;
            clearings: components["schemas"]["CodeWithReasonDto"][];
            acknowledgements: components["schemas"]["CodeWithReasonDto"][];
            /** @description Needed for ELIGIBLE_WITH_CONDITIONS. */
            conditions: string | null;
            /** @description What the rules proposed when it was decided, with the consent on file then. */
            proposedVerdict: components["schemas"]["ProposedVerdictResponse"];
            ruleSetVersion: number;
            /** Format: date-time */
            occurredAt: string;
            /**
             * Format: date
             * @description Calendar day of the clinic; the days for the first dose count from it.
             */
            decidedOn: string;
            /** Format: uuid */
            decidedBy: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ScreeningResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            modality: components["schemas"]["Modality"];
            /** Format: date-time */
            evaluatedAt: string;
            /**
             * Format: date
             * @description Calendar day of the clinic.
             */
            evaluatedOn: string;
            /** @description On that day. */
            ageYears: number;
            diagnosis: components["schemas"]["DiagnosisResponse"];
            treatmentHistory: components["schemas"]["PastTreatmentResponse"][];
            treatmentHistorySummary: components["schemas"]["TreatmentHistorySummaryResponse"];
            answers: components["schemas"]["AnswerResponse"][];
            vitals: components["schemas"]["ScreeningVitalsResponse"];
            childBearingPotential: boolean | null;
            note: string | null;
            /** @description The consent on file that counts for this modality. */
            consent: components["schemas"]["ConsentResponse"] | null;
            /** @description What the rules propose, with that consent. A psychiatrist decides. */
            proposedVerdict: components["schemas"]["ProposedVerdictResponse"];
            /** @description Latest first: the first one counts. */
            decisions: components["schemas"]["DecisionResponse"][];
            /** @description Version of the rules that asked and proposed. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        DecideRequest: {
            decision: components["schemas"]["Verdict"];
            /** @description Needed to defer or to refuse. */
            rationale?: string | null;
            /** @description Contraindications that block, each with the reason why treatment is possible all the same. */
            clearings?: components["schemas"]["CodeWithReasonDto"][];
            /** @description Relative contraindications, each with the reason why treatment is possible all the same. */
            acknowledgements?: components["schemas"]["CodeWithReasonDto"][];
            /** @description Needed for ELIGIBLE_WITH_CONDITIONS. */
            conditions?: string | null;
            /**
             * Format: date-time
             * @description Now when left out.
             */
            occurredAt?: string;
        };
        /** @enum {string} */
        AlertSeverity: "YELLOW" | "RED";
        /**
         * @description What kind of fact it is about.
         * @enum {string}
         */
        AlertSubject: "VITALS" | "SCALE" | "SIDE_EFFECT" | "ADMINISTRATION_EVENT" | "RESCUE_MEDICINE" | "OBSERVATION";
        /**
         * @description What became of the cause.
         * @enum {string}
         */
        AlertStatus: "OPEN" | "RESOLVED" | "SUPERSEDED" | "WITHDRAWN";
        /**
         * @description What was done.
         * @enum {string}
         */
        AlertAction: "OBSERVED" | "MEASUREMENT_REPEATED" | "RATE_REDUCED" | "PAUSED" | "STOPPED" | "RESCUE_MEDICINE" | "OXYGEN" | "PSYCHIATRIST_CALLED" | "EMERGENCY_CALLED" | "REVIEWED" | "OTHER";
        AlertResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: uuid
             * @description Psychiatrist of the session when the alert was raised.
             */
            psychiatristId: string | null;
            /** @description Stable code of the rule. */
            rule: string;
            /** @description Version of the clinic rules it was judged by. */
            ruleSetVersion: number;
            severity: components["schemas"]["AlertSeverity"];
            /** @description What kind of fact it is about. */
            subjectType: components["schemas"]["AlertSubject"];
            /**
             * Format: uuid
             * @description Id of that fact; null for an observation nobody has made.
             */
            subjectId: string | null;
            /** @description One sentence for the person who is called. */
            message: string;
            /** @description What was found, where it is a number. */
            value: number | null;
            /** @description What it was held against. */
            threshold: number | null;
            /** @description UCUM. */
            unit: string | null;
            /**
             * Format: date-time
             * @description When what it is about happened.
             */
            occurredAt: string;
            /** Format: date-time */
            raisedAt: string;
            /**
             * Format: date-time
             * @description Afterwards it is escalated; null for one about the past.
             */
            acknowledgeBy: string | null;
            /** @description About something entered long after it happened: listed, calls nobody. */
            isRetrospective: boolean;
            /** @description What became of the cause. */
            status: components["schemas"]["AlertStatus"];
            /** @description Somebody still has to look at it, also where the cause is over. */
            needsAcknowledgement: boolean;
            /** @description Nobody acknowledged it in time, so the psychiatrist was told. */
            isEscalated: boolean;
            /** Format: date-time */
            escalatedAt: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: uuid */
            acknowledgedBy: string | null;
            /** @description What was done. */
            action: components["schemas"]["AlertAction"] | null;
        };
        /** @enum {string} */
        AlertList: "CURRENT" | "OPEN" | "NEEDS_ACKNOWLEDGEMENT" | "ALL";
        /** @enum {string} */
        AlertEventType: "ACKNOWLEDGED" | "ESCALATED" | "RESOLVED" | "SUPERSEDED" | "WITHDRAWN";
        AlertEventResponse: {
            /** Format: uuid */
            id: string;
            type: components["schemas"]["AlertEventType"];
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: uuid
             * @description Null where the system did it.
             */
            recordedBy: string | null;
            action: components["schemas"]["AlertAction"] | null;
            note: string | null;
        };
        AlertDetailResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: uuid
             * @description Psychiatrist of the session when the alert was raised.
             */
            psychiatristId: string | null;
            /** @description Stable code of the rule. */
            rule: string;
            /** @description Version of the clinic rules it was judged by. */
            ruleSetVersion: number;
            severity: components["schemas"]["AlertSeverity"];
            /** @description What kind of fact it is about. */
            subjectType: components["schemas"]["AlertSubject"];
            /**
             * Format: uuid
             * @description Id of that fact; null for an observation nobody has made.
             */
            subjectId: string | null;
            /** @description One sentence for the person who is called. */
            message: string;
            /** @description What was found, where it is a number. */
            value: number | null;
            /** @description What it was held against. */
            threshold: number | null;
            /** @description UCUM. */
            unit: string | null;
            /**
             * Format: date-time
             * @description When what it is about happened.
             */
            occurredAt: string;
            /** Format: date-time */
            raisedAt: string;
            /**
             * Format: date-time
             * @description Afterwards it is escalated; null for one about the past.
             */
            acknowledgeBy: string | null;
            /** @description About something entered long after it happened: listed, calls nobody. */
            isRetrospective: boolean;
            /** @description What became of the cause. */
            status: components["schemas"]["AlertStatus"];
            /** @description Somebody still has to look at it, also where the cause is over. */
            needsAcknowledgement: boolean;
            /** @description Nobody acknowledged it in time, so the psychiatrist was told. */
            isEscalated: boolean;
            /** Format: date-time */
            escalatedAt: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: uuid */
            acknowledgedBy: string | null;
            /** @description What was done. */
            action: components["schemas"]["AlertAction"] | null;
            /** @description What became of it, in that order. */
            events: components["schemas"]["AlertEventResponse"][];
        };
        AcknowledgeAlertRequest: {
            /** @description What was done about it. */
            action: components["schemas"]["AlertAction"];
            /** @description In words; required for OTHER. */
            note?: string;
            /**
             * Format: date-time
             * @description When it was done; now when left out.
             */
            occurredAt?: string;
        };
        ResolveAlertRequest: {
            /** @description Why the cause is over. */
            reason: string;
            /**
             * Format: date-time
             * @description When it was over; now when left out.
             */
            occurredAt?: string;
        };
        RegisterWebhookRequest: {
            /** @description https; http only to this machine itself. */
            url: string;
            /** @description What receives it. */
            description: string;
            eventTypes: ("alert.raised" | "alert.escalated" | "alert.acknowledged")[];
        };
        NewWebhookSecretResponse: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            eventTypes: ("alert.raised" | "alert.escalated" | "alert.acknowledged")[];
            /** @enum {string} */
            status: "ACTIVE" | "REVOKED";
            /**
             * Format: date-time
             * @description Until then the secret before the present one signs as well.
             */
            previousSecretUntil: string | null;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description Shown this once; null when the same Idempotency-Key is sent again. */
            secret: string | null;
        };
        WebhookSubscriptionResponse: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            eventTypes: ("alert.raised" | "alert.escalated" | "alert.acknowledged")[];
            /** @enum {string} */
            status: "ACTIVE" | "REVOKED";
            /**
             * Format: date-time
             * @description Until then the secret before the present one signs as well.
             */
            previousSecretUntil: string | null;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
        };
        /** @enum {string} */
        WebhookEventType: "alert.raised" | "alert.escalated" | "alert.acknowledged";
        /** @enum {string} */
        WebhookMessageStatus: "PENDING" | "DELIVERED" | "DEAD" | "CANCELLED";
        WebhookMessageResponse: {
            /**
             * Format: uuid
             * @description Sent as `webhook-id`, the same at each attempt.
             */
            id: string;
            /** Format: uuid */
            subscriptionId: string;
            /** Format: uuid */
            alertId: string;
            eventType: components["schemas"]["WebhookEventType"];
            status: components["schemas"]["WebhookMessageStatus"];
            /** @description Since it was put in, or sent again. */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null when no further attempt is made.
             */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @description From then on it is a dead letter.
             */
            giveUpAt: string;
            /**
             * Format: date-time
             * @description When it was delivered, given up or cancelled.
             */
            settledAt: string | null;
        };
        /** @enum {string} */
        WebhookFailure: "TIMEOUT" | "NAME_NOT_FOUND" | "REFUSED" | "TLS" | "CONNECTION";
        WebhookAttemptResponse: {
            /** Format: date-time */
            attemptedAt: string;
            durationMs: number;
            /** @description Null where there was no answer. */
            statusCode: number | null;
            failure: components["schemas"]["WebhookFailure"] | null;
        };
        WebhookMessageDetailResponse: {
            /**
             * Format: uuid
             * @description Sent as `webhook-id`, the same at each attempt.
             */
            id: string;
            /** Format: uuid */
            subscriptionId: string;
            /** Format: uuid */
            alertId: string;
            eventType: components["schemas"]["WebhookEventType"];
            status: components["schemas"]["WebhookMessageStatus"];
            /** @description Since it was put in, or sent again. */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null when no further attempt is made.
             */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @description From then on it is a dead letter.
             */
            giveUpAt: string;
            /**
             * Format: date-time
             * @description When it was delivered, given up or cancelled.
             */
            settledAt: string | null;
            /** @description The newest 50, newest first. */
            attemptLog: components["schemas"]["WebhookAttemptResponse"][];
        };
        DoseResponse: {
            /** @description mg per kg of dosing weight. */
            mgPerKg: number | null;
            mg: number | null;
            /** @description Planned infusion time, minutes. */
            infusionMinutes: number | null;
        };
        PhaseTemplateResponse: {
            /** @enum {string} */
            kind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            sessions: number;
            /** @description Sessions in each treatment week. */
            perWeek: number;
            /** @description A treatment week every so many weeks. */
            everyWeeks: number;
            dose: components["schemas"]["DoseResponse"];
        };
        PlanTemplateResponse: {
            code: string;
            label: string;
            /** @enum {string} */
            modality: "IV" | "IM" | "SPRAVATO";
            /** @description The one indication it is made for, where there is one. */
            indication: string | null;
            /** @description mg of the very first session where it differs from its phase. */
            firstSessionMg: number | null;
            phases: components["schemas"]["PhaseTemplateResponse"][];
            /** @description The clinic rules it belongs to. */
            ruleSetVersion: number;
        };
        DoseRequest: {
            /** @description IV and IM: mg per kg of dosing weight. Where mg is given too, it says what that comes from. */
            mgPerKg?: number | null;
            /** @description mg for a session: Spravato (28 mg a device), or IV and IM instead of mgPerKg or beside it; where both are given, mg is what is ordered. */
            mg?: number | null;
            /** @description IV only: planned infusion time, minutes. */
            infusionMinutes?: number | null;
        };
        PhaseRequest: {
            /** @enum {string} */
            kind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            sessions: number;
            /** @description Sessions in each treatment week. */
            perWeek: number;
            /** @description A treatment week every so many weeks; 1 (every week) when left out. */
            everyWeeks?: number;
            dose: components["schemas"]["DoseRequest"];
        };
        DosingWeightDto: {
            /** @description Weight doses are calculated from, kg. */
            kg: number;
            /**
             * @description Measured, ideal (Devine) or adjusted body weight.
             * @enum {string}
             */
            basis: "ACTUAL" | "IDEAL" | "ADJUSTED";
            /**
             * Format: date
             * @description Day the patient was weighed.
             */
            measuredOn: string;
        };
        DraftPlanRequest: {
            /** @enum {string} */
            modality: "IV" | "IM" | "SPRAVATO";
            /** @description What is treated, the main one first. */
            indications: ("TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY")[];
            /** @description ICD-10-CM. */
            diagnosisCode: string;
            /** @description A plan template of the clinic, instead of phases. */
            templateCode?: string;
            /** @description The series typed out, instead of a template. */
            phases?: components["schemas"]["PhaseRequest"][];
            /** @description mg of the very first session where it differs from its phase. That of the template when left out. */
            firstSessionMg?: number | null;
            /** @description Needed for IV and IM. */
            dosingWeight?: components["schemas"]["DosingWeightDto"] | null;
            /** @description Why Spravato is given for an indication it is not approved for. */
            offLabelRationale?: string | null;
            /**
             * Format: date
             * @description No session is planned before this day of the clinic. May lie in the past.
             */
            firstDay: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays?: number[];
            /** @description When sessions begin, HH:MM in the zone of the clinic. */
            timeOfDay: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
            /**
             * Format: date-time
             * @description When it was ordered; now when left out.
             */
            occurredAt?: string;
        };
        PlanPhaseResponse: {
            /** @enum {string} */
            kind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            sessions: number;
            /** @description Sessions in each treatment week. */
            perWeek: number;
            /** @description A treatment week every so many weeks. */
            everyWeeks: number;
            dose: components["schemas"]["DoseResponse"];
            /** @description 1 for the first phase. */
            ordinal: number;
            /** @description What one session of this phase comes to, mg. */
            orderedMg: number | null;
        };
        TreatmentPlanResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** @enum {string} */
            status: "DRAFT" | "ACTIVE" | "ON_HOLD" | "COMPLETED" | "DISCONTINUED";
            /** @enum {string} */
            modality: "IV" | "IM" | "SPRAVATO";
            /** @description What is treated, the main one first. */
            indications: ("TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY")[];
            /** @description ICD-10-CM. */
            diagnosisCode: string;
            /** @description The drug is not approved for this; the consent has to say so. */
            isOffLabel: boolean;
            offLabelRationale: string | null;
            /** @description Null for a series that was typed out. */
            templateCode: string | null;
            phases: components["schemas"]["PlanPhaseResponse"][];
            totalSessions: number;
            /** @description mg of the very first session where it differs from its phase. */
            firstSessionMg: number | null;
            dosingWeight: components["schemas"]["DosingWeightDto"] | null;
            /** Format: date */
            firstDay: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays: number[];
            /** @description HH:MM in the zone of the clinic. */
            timeOfDay: string;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /**
             * Format: uuid
             * @description The eligibility decision it was activated on.
             */
            screeningDecisionId: string | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered it.
             */
            orderedBy: string;
            /** Format: date-time */
            orderedAt: string;
            /** Format: date-time */
            activatedAt: string | null;
            /**
             * Format: date-time
             * @description Since when it is on hold; null while it is not.
             */
            heldAt: string | null;
            /** @description Why it is on hold. */
            holdReason: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            /** @description The clinic rules it was held against. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
        };
        ChangePlanRequest: {
            /** @description What is treated, the main one first. */
            indications?: ("TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY")[];
            /** @description ICD-10-CM. */
            diagnosisCode?: string;
            /** @description A plan template of the clinic, instead of phases. */
            templateCode?: string;
            /** @description The series typed out, instead of a template. */
            phases?: components["schemas"]["PhaseRequest"][];
            /** @description mg of the very first session where it differs from its phase. That of the template when left out. */
            firstSessionMg?: number | null;
            /** @description Needed for IV and IM. */
            dosingWeight?: components["schemas"]["DosingWeightDto"] | null;
            /** @description Why Spravato is given for an indication it is not approved for. */
            offLabelRationale?: string | null;
            /**
             * Format: date
             * @description No session is planned before this day of the clinic. May lie in the past.
             */
            firstDay?: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays?: number[];
            /** @description When sessions begin, HH:MM in the zone of the clinic. */
            timeOfDay?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        /** @enum {string} */
        SessionStatus: "SCHEDULED" | "CHECKED_IN" | "READY" | "DOSING" | "RECOVERY" | "DISCHARGED" | "SIGNED" | "CANCELLED" | "NO_SHOW";
        EscortResponse: {
            name: string;
            phone: string | null;
        };
        SessionDoseResponse: {
            /** @description mg of the drug ordered for this session. */
            orderedMg: number;
            /** @description mg per kg of dosing weight, as ordered. */
            orderedMgPerKg: number | null;
            /** @description IV only: planned infusion time, minutes. */
            orderedInfusionMinutes: number | null;
            /** @description Weight the dose was calculated from; null for Spravato. */
            dosingWeight: components["schemas"]["DosingWeightDto"] | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered it, with the plan or for this session.
             */
            orderedBy: string | null;
            /** Format: date-time */
            orderedAt: string | null;
            /**
             * Format: uuid
             * @description The dose order it comes from; null while it is the dose of the plan.
             */
            doseOrderId: string | null;
            /**
             * Format: date-time
             * @description Infusion start, first injection or first device.
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description Latest injection or device; for an infusion its start.
             */
            lastDoseAt: string | null;
            /**
             * Format: date-time
             * @description End of the infusion, last injection or last device; null while it runs.
             */
            endedAt: string | null;
            /** @description mg delivered in all; null until the dose has ended. */
            deliveredMg: number | null;
            /** @enum {string|null} */
            completion: "COMPLETE" | "TERMINATED_EARLY" | null;
            /** @description Why the dose ended before it was complete. */
            terminationReason: string | null;
        };
        SessionPatientResponse: {
            /** @description Medical record number. */
            mrn: string;
            givenName: string;
            familyName: string;
            /** Format: date */
            birthDate: string;
        };
        ListedSessionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            planId: string;
            /** @description 1 for the first session of the plan. */
            number: number;
            /** @enum {string} */
            phaseKind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            modality: components["schemas"]["Modality"];
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            plannedStart: string;
            /** @description IANA zone in which the calendar day of the session is counted. */
            zone: string;
            /** Format: uuid */
            chairId: string | null;
            /** Format: uuid */
            nurseId: string | null;
            /** Format: uuid */
            psychiatristId: string | null;
            /** @description Adult who takes the patient home. */
            escort: components["schemas"]["EscortResponse"] | null;
            /** Format: date-time */
            checkedInAt: string | null;
            /** @description What was ordered and what was given; null for the front desk. */
            dose: components["schemas"]["SessionDoseResponse"] | null;
            /** Format: date-time */
            dischargedAt: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: uuid */
            signedBy: string | null;
            /** @description Clinic rules the session is computed with: those in force at check-in. */
            ruleSetVersion: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
            patient: components["schemas"]["SessionPatientResponse"];
        };
        EscortDto: {
            /** @description Adult who takes the patient home. */
            name: string;
            phone?: string | null;
        };
        ChangeSessionRequest: {
            /** Format: uuid */
            chairId?: string | null;
            /**
             * Format: uuid
             * @description An active nurse.
             */
            nurseId?: string | null;
            /**
             * Format: uuid
             * @description An active psychiatrist.
             */
            psychiatristId?: string | null;
            escort?: components["schemas"]["EscortDto"] | null;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        SessionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            planId: string;
            /** @description 1 for the first session of the plan. */
            number: number;
            /** @enum {string} */
            phaseKind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            modality: components["schemas"]["Modality"];
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            plannedStart: string;
            /** @description IANA zone in which the calendar day of the session is counted. */
            zone: string;
            /** Format: uuid */
            chairId: string | null;
            /** Format: uuid */
            nurseId: string | null;
            /** Format: uuid */
            psychiatristId: string | null;
            /** @description Adult who takes the patient home. */
            escort: components["schemas"]["EscortResponse"] | null;
            /** Format: date-time */
            checkedInAt: string | null;
            /** @description What was ordered and what was given; null for the front desk. */
            dose: components["schemas"]["SessionDoseResponse"] | null;
            /** Format: date-time */
            dischargedAt: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: uuid */
            signedBy: string | null;
            /** @description Clinic rules the session is computed with: those in force at check-in. */
            ruleSetVersion: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
        };
        MoveSessionRequest: {
            /**
             * Format: date-time
             * @description Only while the session is SCHEDULED.
             */
            plannedStart: string;
            /** @description Read by the front desk too: nothing clinical. */
            reason: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        SessionArrangementResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            /** Format: date-time */
            fromStart: string;
            /**
             * Format: date-time
             * @description As fromStart where only chair or people changed.
             */
            toStart: string;
            /** @description Null where only chair or people changed; for the front desk also where the whole plan was moved. */
            reason: string | null;
            /**
             * Format: uuid
             * @description Where the whole plan was moved or planned anew.
             */
            planEventId: string | null;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        CheckInRequest: {
            /**
             * Format: date-time
             * @description When it happened; now when left out.
             */
            occurredAt?: string;
            /** @description Kept as it is when left out. */
            escort?: components["schemas"]["EscortDto"];
        };
        CancelRequest: {
            /**
             * Format: date-time
             * @description When it happened; now when left out.
             */
            occurredAt?: string;
            reason: string;
        };
        NoShowRequest: {
            /**
             * Format: date-time
             * @description When it happened; now when left out.
             */
            occurredAt?: string;
            reason?: string;
        };
        AddNoteRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that a note sent twice is one note.
             */
            id?: string;
            text: string;
            /**
             * Format: date-time
             * @description When it was seen or said; now when left out.
             */
            occurredAt?: string;
        };
        SessionNoteResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            text: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        DoseOrderRequest: {
            mgPerKg?: number | null;
            mg?: number | null;
            /** @description IV only; as before when left out. */
            infusionMinutes?: number;
            /** @description IV and IM: of what is infused or injected, mg/mL. */
            concentrationMgPerMl?: number;
            /** @description Spravato only: whole devices. */
            devices?: number;
            /** @description As before when left out. */
            dosingWeight?: components["schemas"]["DosingWeightDto"];
            /** @description Why this dose. */
            reason: string;
            /**
             * Format: date-time
             * @description When it was ordered; now when left out.
             */
            occurredAt?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        DoseOrderResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            /** @description It is the order that counts: none came after it, and the plan was not planned anew. */
            isCurrent: boolean;
            mg: number;
            mgPerKg: number | null;
            infusionMinutes: number | null;
            concentrationMgPerMl: number | null;
            devices: number | null;
            dosingWeight: components["schemas"]["DosingWeightDto"] | null;
            /** @description mg that had been ordered before. */
            replacedMg: number;
            reason: string;
            /** @description What the psychiatrist who ordered had to acknowledge. */
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /** @description The clinic rules it was held against. */
            ruleSetVersion: number;
            /**
             * Format: uuid
             * @description A psychiatrist.
             */
            orderedBy: string;
            /** Format: date-time */
            orderedAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ActivatePlanRequest: {
            /**
             * Format: date-time
             * @description When it was activated; now when left out.
             */
            occurredAt?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        NotYetMetResponse: {
            code: string;
            message: string;
        };
        ScheduledSessionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            patientId: string;
            /** @description 1 for the first session of the plan. */
            number: number;
            /** @enum {string} */
            phaseKind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            phaseOrdinal: number;
            /** @enum {string} */
            modality: "IV" | "IM" | "SPRAVATO";
            /** Format: date-time */
            plannedStart: string;
            /**
             * Format: date
             * @description Day of the planned start in the zone of the session.
             */
            plannedDay: string;
            /** @description IANA time zone its days are counted in. */
            zone: string;
            orderedMg: number;
            orderedMgPerKg: number | null;
            /** @description IV only. */
            orderedInfusionMinutes: number | null;
            /** @enum {string} */
            status: "SCHEDULED" | "CHECKED_IN" | "READY" | "DOSING" | "RECOVERY" | "DISCHARGED" | "SIGNED" | "CANCELLED" | "NO_SHOW";
            version: number;
        };
        ActivatedPlanResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** @enum {string} */
            status: "DRAFT" | "ACTIVE" | "ON_HOLD" | "COMPLETED" | "DISCONTINUED";
            /** @enum {string} */
            modality: "IV" | "IM" | "SPRAVATO";
            /** @description What is treated, the main one first. */
            indications: ("TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY")[];
            /** @description ICD-10-CM. */
            diagnosisCode: string;
            /** @description The drug is not approved for this; the consent has to say so. */
            isOffLabel: boolean;
            offLabelRationale: string | null;
            /** @description Null for a series that was typed out. */
            templateCode: string | null;
            phases: components["schemas"]["PlanPhaseResponse"][];
            totalSessions: number;
            /** @description mg of the very first session where it differs from its phase. */
            firstSessionMg: number | null;
            dosingWeight: components["schemas"]["DosingWeightDto"] | null;
            /** Format: date */
            firstDay: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays: number[];
            /** @description HH:MM in the zone of the clinic. */
            timeOfDay: string;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /**
             * Format: uuid
             * @description The eligibility decision it was activated on.
             */
            screeningDecisionId: string | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered it.
             */
            orderedBy: string;
            /** Format: date-time */
            orderedAt: string;
            /** Format: date-time */
            activatedAt: string | null;
            /**
             * Format: date-time
             * @description Since when it is on hold; null while it is not.
             */
            heldAt: string | null;
            /** @description Why it is on hold. */
            holdReason: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            /** @description The clinic rules it was held against. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
            /** @description What is still missing for the first dose. Nobody can override it on the day. */
            notYetMet: components["schemas"]["NotYetMetResponse"][];
            sessions: components["schemas"]["ScheduledSessionResponse"][];
        };
        CompletePlanRequest: {
            /**
             * Format: date-time
             * @description When the course was completed; now when left out.
             */
            occurredAt?: string;
            /** @description Kept with the plan and with sessions that are cancelled by it. */
            reason?: string;
        };
        DiscontinuePlanRequest: {
            /**
             * Format: date-time
             * @description When the course was ended; now when left out.
             */
            occurredAt?: string;
            /** @description Kept with the plan and with sessions that are cancelled by it. */
            reason: string;
        };
        HoldPlanRequest: {
            reason: string;
            /**
             * Format: date-time
             * @description When it was decided; now when left out.
             */
            occurredAt?: string;
        };
        ResumePlanRequest: {
            /**
             * Format: date
             * @description No session that is still to come is planned before this day of the clinic.
             */
            firstDay: string;
            reason?: string;
            /**
             * Format: date-time
             * @description When it was decided; now when left out.
             */
            occurredAt?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        PlanScheduleResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** @enum {string} */
            status: "DRAFT" | "ACTIVE" | "ON_HOLD" | "COMPLETED" | "DISCONTINUED";
            /** @enum {string} */
            modality: "IV" | "IM" | "SPRAVATO";
            /** @description What is treated, the main one first. */
            indications: ("TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY")[];
            /** @description ICD-10-CM. */
            diagnosisCode: string;
            /** @description The drug is not approved for this; the consent has to say so. */
            isOffLabel: boolean;
            offLabelRationale: string | null;
            /** @description Null for a series that was typed out. */
            templateCode: string | null;
            phases: components["schemas"]["PlanPhaseResponse"][];
            totalSessions: number;
            /** @description mg of the very first session where it differs from its phase. */
            firstSessionMg: number | null;
            dosingWeight: components["schemas"]["DosingWeightDto"] | null;
            /** Format: date */
            firstDay: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays: number[];
            /** @description HH:MM in the zone of the clinic. */
            timeOfDay: string;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /**
             * Format: uuid
             * @description The eligibility decision it was activated on.
             */
            screeningDecisionId: string | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered it.
             */
            orderedBy: string;
            /** Format: date-time */
            orderedAt: string;
            /** Format: date-time */
            activatedAt: string | null;
            /**
             * Format: date-time
             * @description Since when it is on hold; null while it is not.
             */
            heldAt: string | null;
            /** @description Why it is on hold. */
            holdReason: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            /** @description The clinic rules it was held against. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
            sessions: components["schemas"]["ScheduledSessionResponse"][];
        };
        PreviewedSessionResponse: {
            /** Format: uuid */
            sessionId: string;
            number: number;
            /** Format: date-time */
            fromStart: string;
            /** Format: date-time */
            toStart: string;
            /** Format: date */
            toDay: string;
        };
        PreviewedWarningResponse: {
            code: string;
            message: string;
        };
        ResumePreviewResponse: {
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            patientId: string;
            /** Format: date */
            firstDay: string;
            sessions: components["schemas"]["PreviewedSessionResponse"][];
            /** @description What would have to be acknowledged. */
            warnings: components["schemas"]["PreviewedWarningResponse"][];
        };
        ReplanRequest: {
            /** @description A plan template of the clinic, instead of phases. */
            templateCode?: string;
            /** @description The series typed out, instead of a template. */
            phases?: components["schemas"]["PhaseRequest"][];
            /**
             * Format: date
             * @description No session that is still to come is planned before this day of the clinic.
             */
            firstDay: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays?: number[];
            /** @description When sessions begin, HH:MM in the zone of the clinic. */
            timeOfDay?: string;
            dosingWeight?: components["schemas"]["DosingWeightDto"];
            reason: string;
            /**
             * Format: date-time
             * @description When it was decided; now when left out.
             */
            occurredAt?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        StepBackRequest: {
            /** @description How many sessions at the former frequency. */
            sessions: number;
            /**
             * Format: date
             * @description No session that is still to come is planned before this day of the clinic.
             */
            firstDay: string;
            /** @description ISO weekdays sessions may fall on; empty lets the cadence decide. */
            weekdays?: number[];
            /** @description When sessions begin, HH:MM in the zone of the clinic. */
            timeOfDay?: string;
            reason: string;
            /**
             * Format: date-time
             * @description When it was decided; now when left out.
             */
            occurredAt?: string;
            /** @description Warnings the person has seen and confirms, each with a reason. */
            acknowledgedWarnings?: components["schemas"]["AcknowledgedWarning"][];
        };
        PlanEventResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            patientId: string;
            /** @enum {string} */
            kind: "HELD" | "RESUMED" | "REPLANNED" | "STEPPED_BACK";
            reason: string | null;
            /** @description The phases that count from here on. */
            phaseRevision: number;
            acknowledgedWarnings: components["schemas"]["AcknowledgedWarning"][];
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        /** @enum {string} */
        MoveCorrectionKind: "UNDONE" | "AMENDED";
        MoveCorrectionResponse: {
            kind: components["schemas"]["MoveCorrectionKind"];
            /**
             * Format: date-time
             * @description AMENDED: when it happened indeed.
             */
            occurredAt: string | null;
            /** @description Null for the front desk. */
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        SessionMoveResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            verb: "checkIn" | "ready" | "startDosing" | "stopDosing" | "discharge" | "sign" | "cancel" | "noShow";
            fromStatus: components["schemas"]["SessionStatus"];
            toStatus: components["schemas"]["SessionStatus"];
            /**
             * Format: date-time
             * @description When it happened, as far as is known now.
             */
            occurredAt: string;
            /** @description A mistake that was taken back. */
            isUndone: boolean;
            corrections: components["schemas"]["MoveCorrectionResponse"][];
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description The front desk sees reasons of cancellations and no-shows only. */
            reason: string | null;
        };
        DeliveredDoseResponse: {
            /** @description mg delivered up to asOf. */
            deliveredMg: number;
            percentOfOrdered: number;
            /** @description Null where the dose is not ordered per kg. */
            deliveredMgPerKg: number | null;
            /** @description Whether it is more than the clinic allows above the order. */
            isOverdelivered: boolean;
            /** @description 0 unless an infusion runs. */
            runningRateMgPerMinute: number;
            /** @description From the first event to STOP or asOf, pauses included. */
            elapsedMinutes: number;
            /**
             * Format: date-time
             * @description End of the dose; until STOP projected from the order and the pauses. Null before the start.
             */
            endsAt: string | null;
            /** @description Whether endsAt is a projection. */
            isEndProjected: boolean;
            /** @description Rules it was computed with. */
            ruleSetVersion: number | null;
            /** Format: date-time */
            asOf: string;
        };
        SessionDetailResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            planId: string;
            /** @description 1 for the first session of the plan. */
            number: number;
            /** @enum {string} */
            phaseKind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            modality: components["schemas"]["Modality"];
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            plannedStart: string;
            /** @description IANA zone in which the calendar day of the session is counted. */
            zone: string;
            /** Format: uuid */
            chairId: string | null;
            /** Format: uuid */
            nurseId: string | null;
            /** Format: uuid */
            psychiatristId: string | null;
            /** @description Adult who takes the patient home. */
            escort: components["schemas"]["EscortResponse"] | null;
            /** Format: date-time */
            checkedInAt: string | null;
            /** @description What was ordered and what was given; null for the front desk. */
            dose: components["schemas"]["SessionDoseResponse"] | null;
            /** Format: date-time */
            dischargedAt: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** Format: uuid */
            signedBy: string | null;
            /** @description Clinic rules the session is computed with: those in force at check-in. */
            ruleSetVersion: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
            patient: components["schemas"]["SessionPatientResponse"];
            /** @description Every status the session went through, in the order they were said; mistakes too. */
            moves: components["schemas"]["SessionMoveResponse"][];
            /** @description The dose delivered so far; null before it has started, and for the front desk. */
            delivered: components["schemas"]["DeliveredDoseResponse"] | null;
        };
        /** @enum {string} */
        AdministrationEventType: "START" | "PAUSE" | "RESUME" | "RATE_CHANGE" | "BOLUS" | "INJECTION" | "DEVICE" | "STOP";
        PumpSettingDto: {
            /** @description Rate the pump is set to, mL per hour. */
            rateMlPerHour: number;
            /** @description mg of the drug in one mL. */
            concentrationMgPerMl: number;
        };
        /** @enum {string} */
        EarlyTerminationReason: "HYPERTENSION" | "HYPOXIA" | "RESPIRATORY_DEPRESSION" | "OVER_SEDATION" | "DISSOCIATION_DISTRESS" | "PANIC_ANXIETY" | "NAUSEA_VOMITING" | "CHEST_PAIN" | "ARRHYTHMIA" | "ALLERGIC_REACTION" | "SEIZURE" | "NEUROLOGICAL" | "IV_INFILTRATION" | "EQUIPMENT" | "PATIENT_REQUEST" | "CLINICIAN_DECISION" | "OTHER";
        AdministrationEventResponse: {
            /** Format: uuid */
            id: string;
            /** @description In the order of recording, 1 for the first. */
            ordinal: number;
            type: components["schemas"]["AdministrationEventType"];
            /**
             * Format: date-time
             * @description DEVICE: when the patient had finished it.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description DEVICE: when the patient began with it, where it was told.
             */
            startedAt: string | null;
            /** @description From this event on, mg per minute. */
            rateMgPerMinute: number | null;
            pump: components["schemas"]["PumpSettingDto"] | null;
            /** @description INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied. */
            doseMg: number | null;
            deviceNumber: number | null;
            /** @description DEVICE: whether it was emptied. */
            isComplete: boolean | null;
            /** @description DEVICE: whether something of it was lost. */
            isSpilled: boolean | null;
            lotNumber: string | null;
            /** @description INJECTION: mL. */
            volumeMl: number | null;
            site: string | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered a bolus, a further injection or a higher rate.
             */
            orderedBy: string | null;
            terminationReason: components["schemas"]["EarlyTerminationReason"] | null;
            note: string | null;
            /** @description Codes of everything that should not have been so, and was; empty for an ordinary event. */
            deviations: string[];
            deviationReason: string | null;
            /**
             * Format: uuid
             * @description The event it replaces, where it is an amendment.
             */
            replacesId: string | null;
            /** @description Why the replaced event was wrong. */
            amendReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        CorrectedEventResponse: {
            /** Format: uuid */
            id: string;
            /** @description In the order of recording, 1 for the first. */
            ordinal: number;
            type: components["schemas"]["AdministrationEventType"];
            /**
             * Format: date-time
             * @description DEVICE: when the patient had finished it.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description DEVICE: when the patient began with it, where it was told.
             */
            startedAt: string | null;
            /** @description From this event on, mg per minute. */
            rateMgPerMinute: number | null;
            pump: components["schemas"]["PumpSettingDto"] | null;
            /** @description INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied. */
            doseMg: number | null;
            deviceNumber: number | null;
            /** @description DEVICE: whether it was emptied. */
            isComplete: boolean | null;
            /** @description DEVICE: whether something of it was lost. */
            isSpilled: boolean | null;
            lotNumber: string | null;
            /** @description INJECTION: mL. */
            volumeMl: number | null;
            site: string | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered a bolus, a further injection or a higher rate.
             */
            orderedBy: string | null;
            terminationReason: components["schemas"]["EarlyTerminationReason"] | null;
            note: string | null;
            /** @description Codes of everything that should not have been so, and was; empty for an ordinary event. */
            deviations: string[];
            deviationReason: string | null;
            /**
             * Format: uuid
             * @description The event it replaces, where it is an amendment.
             */
            replacesId: string | null;
            /** @description Why the replaced event was wrong. */
            amendReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /**
             * Format: uuid
             * @description The event that counts instead; null where it never happened.
             */
            replacedById: string | null;
            correctionReason: string;
            /** Format: date-time */
            correctedAt: string;
            /** Format: uuid */
            correctedBy: string;
        };
        AdministrationEventsResponse: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            /** @description Those that count, in the order they happened. */
            events: components["schemas"]["AdministrationEventResponse"][];
            /** @description Those that were amended or entered in error, in the order they were recorded. */
            corrected: components["schemas"]["CorrectedEventResponse"][];
            delivered: components["schemas"]["DeliveredDoseResponse"];
        };
        AmendEventRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that an event sent twice is one event.
             */
            id?: string;
            /**
             * Format: date-time
             * @description When it happened; now when left out. DEVICE: when the patient had finished it.
             */
            occurredAt?: string;
            /**
             * Format: date-time
             * @description DEVICE: when the patient began with it; occurredAt when left out. The first one starts the dose.
             */
            startedAt?: string;
            /** @description START, RESUME and RATE_CHANGE, mg per minute. START without it runs as ordered, RESUME as before the pause. */
            rateMgPerMinute?: number;
            /** @description Instead of rateMgPerMinute: how the pump is set. */
            pump?: components["schemas"]["PumpSettingDto"];
            /** @description INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied. */
            doseMg?: number;
            /** @description DEVICE: 1 for the first of the session. */
            deviceNumber?: number;
            /** @description DEVICE: whether it was emptied; true when left out. */
            isComplete?: boolean;
            /** @description DEVICE: whether something of it was lost; false when left out. */
            isSpilled?: boolean;
            /** @description DEVICE and INJECTION: lot of the drug. */
            lotNumber?: string;
            /** @description INJECTION: mL injected. */
            volumeMl?: number;
            /** @description INJECTION: where. */
            site?: string;
            /**
             * Format: uuid
             * @description BOLUS, INJECTION from the second on, RESUME and RATE_CHANGE to a higher rate: the psychiatrist who ordered it. A psychiatrist who records it has ordered it.
             */
            orderedBy?: string;
            /** @description STOP: needed where the dose is not complete. */
            terminationReason?: components["schemas"]["EarlyTerminationReason"];
            note?: string;
            /** @description Needed where something happened that should not have, such as a dose before the session was ready. */
            deviationReason?: string;
            /** @description Why the record was wrong. */
            reason: string;
        };
        RecordedEventResponse: {
            /** Format: uuid */
            id: string;
            /** @description In the order of recording, 1 for the first. */
            ordinal: number;
            type: components["schemas"]["AdministrationEventType"];
            /**
             * Format: date-time
             * @description DEVICE: when the patient had finished it.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description DEVICE: when the patient began with it, where it was told.
             */
            startedAt: string | null;
            /** @description From this event on, mg per minute. */
            rateMgPerMinute: number | null;
            pump: components["schemas"]["PumpSettingDto"] | null;
            /** @description INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied. */
            doseMg: number | null;
            deviceNumber: number | null;
            /** @description DEVICE: whether it was emptied. */
            isComplete: boolean | null;
            /** @description DEVICE: whether something of it was lost. */
            isSpilled: boolean | null;
            lotNumber: string | null;
            /** @description INJECTION: mL. */
            volumeMl: number | null;
            site: string | null;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered a bolus, a further injection or a higher rate.
             */
            orderedBy: string | null;
            terminationReason: components["schemas"]["EarlyTerminationReason"] | null;
            note: string | null;
            /** @description Codes of everything that should not have been so, and was; empty for an ordinary event. */
            deviations: string[];
            deviationReason: string | null;
            /**
             * Format: uuid
             * @description The event it replaces, where it is an amendment.
             */
            replacesId: string | null;
            /** @description Why the replaced event was wrong. */
            amendReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            sessionStatus: components["schemas"]["SessionStatus"];
            /** @description As of the last event. */
            delivered: components["schemas"]["DeliveredDoseResponse"];
        };
        EventInErrorRequest: {
            /** @description Why this never happened. */
            reason: string;
        };
        /** @enum {string} */
        RescueUnit: "mg" | "g" | "ug" | "mL" | "L/min";
        /** @enum {string} */
        RescueRoute: "PO" | "SL" | "IV" | "IM" | "SC" | "INHALED" | "NASAL" | "PR";
        RecordRescueRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that an entry sent twice is one entry.
             */
            id?: string;
            /** @description Code of a rescue medicine of the clinic rules. */
            medicine: string;
            /** @description Needed for OTHER: which medicine. */
            name?: string;
            dose: number;
            unit: components["schemas"]["RescueUnit"];
            route: components["schemas"]["RescueRoute"];
            /**
             * Format: date-time
             * @description When it was given; now when left out.
             */
            occurredAt?: string;
            /** @description Against what. */
            indication: string;
            /**
             * Format: uuid
             * @description The psychiatrist who ordered it; left out under a standing order of the clinic.
             */
            orderedBy?: string;
            /** @description How the patient responded, where it is known already. */
            response?: string;
        };
        RescueMedicineResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            medicine: string;
            name: string | null;
            dose: number;
            unit: components["schemas"]["RescueUnit"];
            route: components["schemas"]["RescueRoute"];
            /** Format: date-time */
            occurredAt: string;
            indication: string;
            /**
             * Format: uuid
             * @description Null under a standing order.
             */
            orderedBy: string | null;
            response: string | null;
            /** @description rescue.above-protocol where the dose is more than the protocol says. */
            warnings: string[];
            /** @enum {string} */
            status: "RECORDED" | "ENTERED_IN_ERROR";
            /** @description Why this version replaced the one before. */
            changeReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            version: number;
        };
        ChangeRescueRequest: {
            response?: string;
            dose?: number;
            /** Format: date-time */
            occurredAt?: string;
            /** @description Needed where dose or time is corrected. */
            reason?: string;
        };
        RescueInErrorRequest: {
            reason: string;
        };
        /** @enum {string} */
        BodySystem: "GASTROINTESTINAL" | "NERVOUS" | "EAR" | "PSYCHIATRIC" | "INVESTIGATION" | "CARDIAC" | "GENERAL" | "VASCULAR" | "EYE" | "RESPIRATORY" | "RENAL_URINARY" | "IMMUNE" | "SKIN" | "OTHER";
        SideEffectCodeResponse: {
            code: string;
            /** @description Plain words to show. */
            label: string;
            system: components["schemas"]["BodySystem"];
            /** @description CTCAE defines no higher grade for it. */
            highestGrade: number;
        };
        /** @enum {string} */
        SideEffectCode: "NAUSEA" | "VOMITING" | "DIZZINESS" | "VERTIGO" | "DISSOCIATION" | "PERCEPTUAL_DISTURBANCE" | "HALLUCINATION" | "SEDATION" | "SOMNOLENCE" | "HEADACHE" | "ANXIETY" | "PANIC" | "AGITATION" | "CONFUSION" | "EUPHORIA" | "DYSPHORIA" | "IRRITABILITY" | "INSOMNIA" | "NIGHTMARES" | "BLOOD_PRESSURE_INCREASED" | "TACHYCARDIA" | "BRADYCARDIA" | "PALPITATIONS" | "CHEST_PAIN" | "HYPOTENSION" | "SYNCOPE" | "BLURRED_VISION" | "DIPLOPIA" | "NYSTAGMUS" | "HYPOAESTHESIA" | "PARAESTHESIA" | "DYSGEUSIA" | "DRY_MOUTH" | "HYPERSALIVATION" | "NASAL_DISCOMFORT" | "THROAT_IRRITATION" | "FATIGUE" | "LETHARGY" | "FEELING_DRUNK" | "DYSARTHRIA" | "ATAXIA" | "TREMOR" | "MUSCLE_RIGIDITY" | "DESATURATION" | "RESPIRATORY_DEPRESSION" | "LARYNGOSPASM" | "DYSPNOEA" | "LOSS_OF_CONSCIOUSNESS" | "SEIZURE" | "COGNITIVE_IMPAIRMENT" | "MEMORY_IMPAIRMENT" | "URINARY_FREQUENCY" | "DYSURIA" | "CYSTITIS" | "HAEMATURIA" | "SUICIDAL_IDEATION" | "SELF_HARM" | "ALLERGIC_REACTION" | "RASH" | "INJECTION_SITE_REACTION" | "HYPERHIDROSIS" | "DRUG_CRAVING" | "MISUSE" | "OTHER";
        /**
         * @description When left out: FATAL at grade 5, RESOLVED with a time of resolution, otherwise ONGOING.
         * @enum {string}
         */
        SideEffectCourse: "RESOLVED" | "RESOLVED_WITH_SEQUELAE" | "RESOLVING" | "ONGOING" | "FATAL" | "UNKNOWN";
        RecordSideEffectRequest: {
            /**
             * Format: uuid
             * @description Made by the tablet, so that an entry sent twice is stored once.
             */
            id?: string;
            code: components["schemas"]["SideEffectCode"];
            /** @description CTCAE v5: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. */
            grade: number;
            /** @description Grade of a complaint that was there before the dose; it came with the treatment if it rose. */
            gradeBeforeDose?: number | null;
            /**
             * Format: date-time
             * @description When it began; now when left out.
             */
            onsetAt?: string;
            /**
             * Format: date-time
             * @description When it ended; null while it lasts.
             */
            resolvedAt?: string | null;
            /** @description When left out: FATAL at grade 5, RESOLVED with a time of resolution, otherwise ONGOING. */
            course?: components["schemas"]["SideEffectCourse"];
            /** @description What was done about it. NONE when left out. */
            actions?: ("NONE" | "RATE_REDUCED" | "PAUSED" | "STOPPED" | "NEXT_DOSE_REDUCED" | "DRUG_WITHDRAWN" | "RESCUE_MEDICATION" | "TRANSFER")[];
            /** @description In words; required for OTHER. */
            note?: string | null;
        };
        /**
         * @description Part of the session in which it began.
         * @enum {string}
         */
        SideEffectPhase: "PRE" | "DOSING" | "RECOVERY" | "POST_DISCHARGE";
        /**
         * @description Null until judged.
         * @enum {string}
         */
        Relatedness: "CERTAIN" | "PROBABLE" | "POSSIBLE" | "UNLIKELY" | "UNASSESSABLE";
        SideEffectResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /** @description Number of the session in its plan. */
            sessionNumber: number;
            code: components["schemas"]["SideEffectCode"];
            label: string;
            system: components["schemas"]["BodySystem"];
            /** @description CTCAE v5. */
            grade: number;
            gradeBeforeDose: number | null;
            /** Format: date-time */
            onsetAt: string;
            /**
             * Format: date-time
             * @description Null while it lasts.
             */
            resolvedAt: string | null;
            course: components["schemas"]["SideEffectCourse"];
            actions: ("NONE" | "RATE_REDUCED" | "PAUSED" | "STOPPED" | "NEXT_DOSE_REDUCED" | "DRUG_WITHDRAWN" | "RESCUE_MEDICATION" | "TRANSFER")[];
            note: string | null;
            /** @description Whole minutes from the start of the dose to the onset, negative before it; null without a dose. */
            minutesFromDoseStart: number | null;
            /** @description Part of the session in which it began. */
            phase: components["schemas"]["SideEffectPhase"];
            /** @description It came with the treatment: it began after the dose, or its grade rose. */
            isTreatmentEmergent: boolean;
            /** @description Life-threatening or fatal, which is serious by definition. */
            isSerious: boolean;
            /** @description Null until judged. */
            relatedness: components["schemas"]["Relatedness"] | null;
            /**
             * Format: uuid
             * @description The psychiatrist who judged it.
             */
            relatednessBy: string | null;
            /** Format: date-time */
            relatednessAt: string | null;
            /** @enum {string} */
            status: "RECORDED" | "ENTERED_IN_ERROR";
            /** @description Why this version replaced the one before. */
            changeReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            updatedBy: string;
            version: number;
        };
        ChangeSideEffectRequest: {
            /** @description CTCAE v5: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. */
            grade?: number;
            /** @description Grade of a complaint that was there before the dose; it came with the treatment if it rose. */
            gradeBeforeDose?: number | null;
            /**
             * Format: date-time
             * @description When it ended; null while it lasts.
             */
            resolvedAt?: string | null;
            /** @description When left out it stays, unless it no longer agrees with grade and times. */
            course?: components["schemas"]["SideEffectCourse"];
            /** @description What was done about it. NONE when left out. */
            actions?: ("NONE" | "RATE_REDUCED" | "PAUSED" | "STOPPED" | "NEXT_DOSE_REDUCED" | "DRUG_WITHDRAWN" | "RESCUE_MEDICATION" | "TRANSFER")[];
            /** @description In words; required for OTHER. */
            note?: string | null;
            /** @description Why it is changed. */
            changeReason?: string;
        };
        EnterSideEffectInErrorRequest: {
            /** @description Why it was wrong to record it. */
            reason: string;
        };
        JudgeRelatednessRequest: {
            relatedness: components["schemas"]["Relatedness"];
            /**
             * Format: date-time
             * @description When it was judged; now when left out.
             */
            occurredAt?: string;
        };
        /** @enum {string} */
        ObservationAnchor: "BEFORE_DOSE" | "DOSE_START" | "LAST_DOSE" | "DOSE_END" | "BEFORE_DISCHARGE";
        /**
         * @description OVERDUE after its window, MISSED when the next one opens; never filled in by itself.
         * @enum {string}
         */
        ObservationStatus: "UPCOMING" | "DUE" | "DONE" | "OVERDUE" | "MISSED";
        ObservationItemResponse: {
            /**
             * @description VITALS: a set with a blood pressure in it.
             * @enum {string}
             */
            kind: "VITALS" | "CADSS";
            anchor: components["schemas"]["ObservationAnchor"];
            /** @description Minutes after the anchor; null for the sets before the dose and before discharge. */
            offsetMinutes: number | null;
            /**
             * Format: date-time
             * @description When it is planned; before the dose from check-in on.
             */
            plannedAt: string;
            /** @description Counted from an end of the dose that is not known yet. */
            isProjected: boolean;
            /**
             * Format: date-time
             * @description A reading counts from then on.
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description And up to then; null where it stays open.
             */
            closesAt: string | null;
            /** @description OVERDUE after its window, MISSED when the next one opens; never filled in by itself. */
            status: components["schemas"]["ObservationStatus"];
            /** @description Whole minutes until it is planned; below zero once that is past. */
            minutesUntilPlanned: number;
            /**
             * Format: uuid
             * @description The reading or rating that satisfied it.
             */
            satisfiedBy: string | null;
            /** @description What belongs to the set and was not in it. */
            missing: "MOAAS"[];
        };
        ObservationsDueResponse: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            sessionStatus: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            asOf: string;
            /** @description Rules it was computed with. */
            ruleSetVersion: number;
            /** @description What is open or overdue, the earliest first; else what comes next; null when nothing is left. */
            nextDue: components["schemas"]["ObservationItemResponse"] | null;
            /** @description In the order they are planned. */
            items: components["schemas"]["ObservationItemResponse"][];
        };
        RecordVitalsRequest: {
            /** @description Systolic blood pressure, mmHg. */
            systolicMmHg?: number | null;
            /** @description Diastolic blood pressure, mmHg. */
            diastolicMmHg?: number | null;
            /** @description Heart rate, beats per minute. */
            heartRatePerMinute?: number | null;
            /** @description Oxygen saturation, percent. */
            spo2Percent?: number | null;
            /** @description Breaths per minute; 0 is apnoea. */
            respiratoryRatePerMinute?: number | null;
            /** @description End-tidal carbon dioxide, mmHg. */
            etco2MmHg?: number | null;
            /** @description Body temperature, degrees Celsius. */
            temperatureCelsius?: number | null;
            /** @description MOAA/S, 0 to 5: 5 answers promptly to the name in a normal voice, 0 does not respond at all. */
            moaas?: number | null;
            /** @description Pain, 0 to 10. */
            painScore?: number | null;
            /** @description Oxygen given while SpO2 was read, litres per minute; left out or 0 on room air. */
            supplementalO2LitresPerMinute?: number | null;
            /** @description A new focal deficit; not ataxia, slurred speech or double vision. */
            hasFocalNeurologicalSign?: boolean;
            /** @description The capnography trace was lost. */
            isEtco2WaveformLost?: boolean;
            /**
             * Format: uuid
             * @description Made by the tablet or monitor, so that a reading sent twice is stored once.
             */
            id?: string;
            /**
             * Format: date-time
             * @description When it was measured; now when left out.
             */
            measuredAt?: string;
        };
        /**
         * @description UNCONFIRMED: unusual but possible, to be measured again and confirmed. ENTERED_IN_ERROR: counts nowhere.
         * @enum {string}
         */
        ReadingStatus: "ACCEPTED" | "UNCONFIRMED" | "CONFIRMED" | "ENTERED_IN_ERROR";
        VitalsReasonResponse: {
            code: string;
            /** @description JSON pointer to the value that is meant. */
            pointer: string;
            message: string;
            /** @description Lowest usual value. */
            min?: number;
            /** @description Highest usual value. */
            max?: number;
        };
        RaisedAlertResponse: {
            /** Format: uuid */
            id: string;
            /** @description Stable code of the rule. */
            rule: string;
            severity: components["schemas"]["AlertSeverity"];
            message: string;
            /**
             * Format: date-time
             * @description Until when it is acknowledged; null for one about the past.
             */
            acknowledgeBy: string | null;
        };
        RecordedVitalsResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: date-time
             * @description When it was measured.
             */
            measuredAt: string;
            /** @description mmHg; null where it was not measured. */
            systolicMmHg: number | null;
            /** @description mmHg. */
            diastolicMmHg: number | null;
            /** @description mmHg, derived from systolic and diastolic pressure. */
            meanArterialPressureMmHg: number | null;
            /** @description Beats per minute. */
            heartRatePerMinute: number | null;
            /** @description Oxygen saturation, percent. */
            spo2Percent: number | null;
            /** @description Breaths per minute. */
            respiratoryRatePerMinute: number | null;
            /** @description End-tidal carbon dioxide, mmHg. */
            etco2MmHg: number | null;
            /** @description Degrees Celsius. */
            temperatureCelsius: number | null;
            /** @description MOAA/S, 0 to 5; lower is deeper. */
            moaas: number | null;
            /** @description Pain, 0 to 10. */
            painScore: number | null;
            /** @description Oxygen given, litres per minute. */
            supplementalO2LitresPerMinute: number | null;
            hasFocalNeurologicalSign: boolean;
            isEtco2WaveformLost: boolean;
            /** @description UNCONFIRMED: unusual but possible, to be measured again and confirmed. ENTERED_IN_ERROR: counts nowhere. */
            status: components["schemas"]["ReadingStatus"];
            /** @description Why it is or was UNCONFIRMED. */
            confirmReasons: components["schemas"]["VitalsReasonResponse"][];
            /** @description Recorded long after it was measured. */
            isRetrospective: boolean;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description The person, or the client credentials of the device.
             */
            recordedBy: string;
            /**
             * Format: uuid
             * @description The monitor that sent it; null for a reading typed by a person.
             */
            deviceId: string | null;
            /** @description Rules it was checked against. */
            ruleSetVersion: number | null;
            version: number;
            /** @description Alerts that this reading raised. */
            alerts: components["schemas"]["RaisedAlertResponse"][];
            /** @description Apnoea was measured: it is recorded as a side effect as well. */
            needsSideEffect: boolean;
        };
        VitalsReadingResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: date-time
             * @description When it was measured.
             */
            measuredAt: string;
            /** @description mmHg; null where it was not measured. */
            systolicMmHg: number | null;
            /** @description mmHg. */
            diastolicMmHg: number | null;
            /** @description mmHg, derived from systolic and diastolic pressure. */
            meanArterialPressureMmHg: number | null;
            /** @description Beats per minute. */
            heartRatePerMinute: number | null;
            /** @description Oxygen saturation, percent. */
            spo2Percent: number | null;
            /** @description Breaths per minute. */
            respiratoryRatePerMinute: number | null;
            /** @description End-tidal carbon dioxide, mmHg. */
            etco2MmHg: number | null;
            /** @description Degrees Celsius. */
            temperatureCelsius: number | null;
            /** @description MOAA/S, 0 to 5; lower is deeper. */
            moaas: number | null;
            /** @description Pain, 0 to 10. */
            painScore: number | null;
            /** @description Oxygen given, litres per minute. */
            supplementalO2LitresPerMinute: number | null;
            hasFocalNeurologicalSign: boolean;
            isEtco2WaveformLost: boolean;
            /** @description UNCONFIRMED: unusual but possible, to be measured again and confirmed. ENTERED_IN_ERROR: counts nowhere. */
            status: components["schemas"]["ReadingStatus"];
            /** @description Why it is or was UNCONFIRMED. */
            confirmReasons: components["schemas"]["VitalsReasonResponse"][];
            /** @description Recorded long after it was measured. */
            isRetrospective: boolean;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description The person, or the client credentials of the device.
             */
            recordedBy: string;
            /**
             * Format: uuid
             * @description The monitor that sent it; null for a reading typed by a person.
             */
            deviceId: string | null;
            /** @description Rules it was checked against. */
            ruleSetVersion: number | null;
            version: number;
        };
        AmendVitalsRequest: {
            /** @description Systolic blood pressure, mmHg. */
            systolicMmHg?: number | null;
            /** @description Diastolic blood pressure, mmHg. */
            diastolicMmHg?: number | null;
            /** @description Heart rate, beats per minute. */
            heartRatePerMinute?: number | null;
            /** @description Oxygen saturation, percent. */
            spo2Percent?: number | null;
            /** @description Breaths per minute; 0 is apnoea. */
            respiratoryRatePerMinute?: number | null;
            /** @description End-tidal carbon dioxide, mmHg. */
            etco2MmHg?: number | null;
            /** @description Body temperature, degrees Celsius. */
            temperatureCelsius?: number | null;
            /** @description MOAA/S, 0 to 5: 5 answers promptly to the name in a normal voice, 0 does not respond at all. */
            moaas?: number | null;
            /** @description Pain, 0 to 10. */
            painScore?: number | null;
            /** @description Oxygen given while SpO2 was read, litres per minute; left out or 0 on room air. */
            supplementalO2LitresPerMinute?: number | null;
            /** @description A new focal deficit; not ataxia, slurred speech or double vision. */
            hasFocalNeurologicalSign?: boolean;
            /** @description The capnography trace was lost. */
            isEtco2WaveformLost?: boolean;
            /**
             * Format: date-time
             * @description When it was measured.
             */
            measuredAt?: string;
            /** @description Why the reading is corrected. */
            reason: string;
        };
        ReadingInErrorRequest: {
            /** @description Why the reading does not count. */
            reason: string;
        };
        /** @enum {string} */
        VitalsCorrectionKind: "AMENDED" | "ENTERED_IN_ERROR";
        VitalsCorrectionResponse: {
            kind: components["schemas"]["VitalsCorrectionKind"];
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description The reading as it stood before. */
            before: components["schemas"]["VitalsReadingResponse"];
        };
        VitalsCorrectionsResponse: {
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            readingId: string;
            /** @description In the order they were made. */
            corrections: components["schemas"]["VitalsCorrectionResponse"][];
        };
        /**
         * @description CADSS: 23 items, 0 to 4 each. ALDRETE (modified) and PADSS: 5 items, 0 to 2 each.
         * @enum {string}
         */
        ScaleKind: "CADSS" | "ALDRETE" | "PADSS";
        ScaleItemBody: {
            /** @description Number of the item, from 1. */
            item: number;
            score: number;
        };
        RecordScaleRequest: {
            /**
             * Format: uuid
             * @description Made by the tablet, so that a rating sent twice is stored once.
             */
            id?: string;
            /** @description CADSS: 23 items, 0 to 4 each. ALDRETE (modified) and PADSS: 5 items, 0 to 2 each. */
            kind: components["schemas"]["ScaleKind"];
            /**
             * Format: date-time
             * @description When it was rated; now when left out.
             */
            assessedAt?: string;
            /** @description By item number, in any order. With an item missing the rating is stored without a total. */
            items?: components["schemas"]["ScaleItemBody"][];
            /** @description CADSS: the patient is distressed or unsafe. */
            isDistressed?: boolean;
            /** @description CADSS, by a psychiatrist only: the dissociation is over, whatever the score. */
            isStatedResolved?: boolean;
        };
        /** @enum {string} */
        ScaleStatus: "RECORDED" | "ENTERED_IN_ERROR";
        ScaleResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /** @description CADSS: 23 items, 0 to 4 each. ALDRETE (modified) and PADSS: 5 items, 0 to 2 each. */
            kind: components["schemas"]["ScaleKind"];
            /** Format: date-time */
            assessedAt: string;
            items: components["schemas"]["ScaleItemBody"][];
            /** @description Null while an item is missing. */
            total: number | null;
            /** @description CADSS items 1, 2, 6, 7, 15 and 22. */
            cadss6Total: number | null;
            isDistressed: boolean;
            isStatedResolved: boolean;
            status: components["schemas"]["ScaleStatus"];
            /** @description Why it does not count. */
            changeReason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            version: number;
        };
        ScaleInErrorRequest: {
            /** @description Why the rating does not count. */
            reason: string;
        };
        RegisterDeviceRequest: {
            /** @description What it is called in the clinic. */
            label: string;
            /** @description As printed on the device. */
            serialNumber: string;
        };
        NewDeviceResponse: {
            /** Format: uuid */
            id: string;
            label: string;
            serialNumber: string;
            /** @enum {string} */
            status: "IN_USE" | "REVOKED";
            /**
             * Format: uuid
             * @description The device signs in with it as `clientId`.
             */
            clientId: string;
            /**
             * Format: uuid
             * @description The session it is bound to now; null for none.
             */
            sessionId: string | null;
            /**
             * Format: date-time
             * @description Since when it is bound to that session.
             */
            boundAt: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Shown this once and stored nowhere; null when the same Idempotency-Key is sent again. */
            clientSecret: string | null;
        };
        DeviceResponse: {
            /** Format: uuid */
            id: string;
            label: string;
            serialNumber: string;
            /** @enum {string} */
            status: "IN_USE" | "REVOKED";
            /**
             * Format: uuid
             * @description The device signs in with it as `clientId`.
             */
            clientId: string;
            /**
             * Format: uuid
             * @description The session it is bound to now; null for none.
             */
            sessionId: string | null;
            /**
             * Format: date-time
             * @description Since when it is bound to that session.
             */
            boundAt: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        BindDeviceRequest: {
            /**
             * Format: uuid
             * @description The session whose readings it sends from now on.
             */
            sessionId: string;
            /**
             * Format: date-time
             * @description When it was bound; now when left out.
             */
            occurredAt?: string;
        };
        UnbindDeviceRequest: {
            /**
             * Format: date-time
             * @description When it was taken off; now when left out.
             */
            occurredAt?: string;
        };
        BlockerResponse: {
            code: string;
            message: string;
            /** @description Roles that can clear it. */
            clearableBy: ("nurse" | "psychiatrist" | "front-desk" | "admin")[];
            /** @description A psychiatrist can decide about it: POST readiness-decisions with `code` and `subjectId`. */
            isDecidable?: boolean;
            /** @description A psychiatrist decided to hold. */
            isHeld?: boolean;
            /**
             * Format: uuid
             * @description The reading or checklist entry it is about.
             */
            subjectId?: string;
            /** @description Codes of the checklist items it is about. */
            items?: string[];
            /** @description What was measured, by its name in a reading. */
            sign?: string;
            /** @description What was found. */
            value?: number;
            /** @description The bound of the rules. */
            threshold?: number;
            systolicMmHg?: number;
            diastolicMmHg?: number;
            /**
             * Format: date-time
             * @description When waiting will have cleared it, or the repeat may be measured.
             */
            metAt?: string;
        };
        /** @enum {string} */
        ReadinessFlag: "medicine.interaction" | "review.benzodiazepine-today" | "review.substances-24h" | "review.urinary-symptoms" | "review.passive-suicidality";
        FlagResponse: {
            code: components["schemas"]["ReadinessFlag"];
            message: string;
            medicineName?: string;
            medicineClass?: components["schemas"]["MedicineClass"];
            /** @description What to watch for. */
            interaction?: components["schemas"]["KetamineInteraction"];
        };
        /** @enum {string} */
        ChecklistItemState: "NOT_TICKED" | "DONE" | "CONCERN" | "SETTLED";
        ChecklistStateResponse: {
            itemCode: string;
            label: string;
            state: components["schemas"]["ChecklistItemState"];
        };
        ReadinessResponse: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            status: components["schemas"]["SessionStatus"];
            /** @description Rules it was judged by. */
            ruleSetVersion: number;
            /** @description Nothing stands in the way of the dose. */
            isReady: boolean;
            blockers: components["schemas"]["BlockerResponse"][];
            /** @description Worth knowing; nothing of it blocks. */
            flags: components["schemas"]["FlagResponse"][];
            checklist: components["schemas"]["ChecklistStateResponse"][];
            /**
             * Format: date-time
             * @description Start of the dose, or else check-in, or else the planned start.
             */
            asOf: string;
        };
        MarkReadyRequest: {
            /**
             * Format: date-time
             * @description When it happened; now when left out.
             */
            occurredAt?: string;
        };
        RecordEventRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that an event sent twice is one event.
             */
            id?: string;
            /**
             * Format: date-time
             * @description When it happened; now when left out. DEVICE: when the patient had finished it.
             */
            occurredAt?: string;
            /**
             * Format: date-time
             * @description DEVICE: when the patient began with it; occurredAt when left out. The first one starts the dose.
             */
            startedAt?: string;
            /** @description START, RESUME and RATE_CHANGE, mg per minute. START without it runs as ordered, RESUME as before the pause. */
            rateMgPerMinute?: number;
            /** @description Instead of rateMgPerMinute: how the pump is set. */
            pump?: components["schemas"]["PumpSettingDto"];
            /** @description INJECTION and BOLUS: mg given. DEVICE: mg delivered of a device that was not emptied. */
            doseMg?: number;
            /** @description DEVICE: 1 for the first of the session. */
            deviceNumber?: number;
            /** @description DEVICE: whether it was emptied; true when left out. */
            isComplete?: boolean;
            /** @description DEVICE: whether something of it was lost; false when left out. */
            isSpilled?: boolean;
            /** @description DEVICE and INJECTION: lot of the drug. */
            lotNumber?: string;
            /** @description INJECTION: mL injected. */
            volumeMl?: number;
            /** @description INJECTION: where. */
            site?: string;
            /**
             * Format: uuid
             * @description BOLUS, INJECTION from the second on, RESUME and RATE_CHANGE to a higher rate: the psychiatrist who ordered it. A psychiatrist who records it has ordered it.
             */
            orderedBy?: string;
            /** @description STOP: needed where the dose is not complete. */
            terminationReason?: components["schemas"]["EarlyTerminationReason"];
            note?: string;
            /** @description Needed where something happened that should not have, such as a dose before the session was ready. */
            deviationReason?: string;
            /** @description IV: START, PAUSE, RESUME, RATE_CHANGE, BOLUS, STOP. IM: INJECTION, STOP. Spravato: DEVICE, STOP. */
            type: components["schemas"]["AdministrationEventType"];
        };
        IdentityContent: {
            identifiers: ("NAME" | "BIRTH_DATE" | "RECORD_NUMBER" | "PHOTO" | "ADDRESS" | "PHONE")[];
        };
        FastingContent: {
            /**
             * Format: date-time
             * @description Last solid food.
             */
            lastSolidsAt: string;
            /**
             * Format: date-time
             * @description Last clear liquid.
             */
            lastLiquidsAt: string;
        };
        NasalMedicineContent: {
            /**
             * Format: date-time
             * @description Last nasal steroid or decongestant; null for none today.
             */
            lastNasalMedicineAt: string | null;
        };
        /** @enum {string} */
        PregnancyTestResult: "NEGATIVE" | "POSITIVE" | "INCONCLUSIVE";
        PregnancyTestContent: {
            /** Format: date */
            testedOn: string;
            result: components["schemas"]["PregnancyTestResult"];
        };
        MedicineReviewContent: {
            /** @description Changes since the last visit; null for none. */
            changes: string | null;
            /** @description Taken in the last 24 hours; null for none. */
            substances24h: string | null;
            benzodiazepineToday: boolean;
            urinarySymptoms: boolean;
        };
        /**
         * @description ACUTE is a concern whatever outcome is ticked; PASSIVE is flagged.
         * @enum {string}
         */
        Suicidality: "NONE" | "PASSIVE" | "ACUTE";
        MoodAndSafetyContent: {
            /** @description ACUTE is a concern whatever outcome is ticked; PASSIVE is flagged. */
            suicidality: components["schemas"]["Suicidality"];
            /** @description True is a concern whatever outcome is ticked. */
            newPsychosisOrMania: boolean;
        };
        DrugCheckContent: {
            lotNumber: string;
            /** Format: date */
            expiresOn: string;
            /** @description Null for a device. */
            concentrationMgPerMl: number | null;
        };
        PrescriberOnSiteContent: {
            /** Format: uuid */
            psychiatristId: string;
        };
        /** @enum {string} */
        ChecklistOutcome: "DONE" | "CONCERN";
        ChecklistEntryResponse: {
            /** @description IDENTITY */
            identity?: components["schemas"]["IdentityContent"];
            /** @description FASTING */
            fasting?: components["schemas"]["FastingContent"];
            /** @description NASAL_MEDICINE */
            nasalMedicine?: components["schemas"]["NasalMedicineContent"];
            /** @description PREGNANCY_TEST */
            pregnancyTest?: components["schemas"]["PregnancyTestContent"];
            /** @description MEDICINE_REVIEW */
            medicineReview?: components["schemas"]["MedicineReviewContent"];
            /** @description MOOD_AND_SAFETY */
            moodAndSafety?: components["schemas"]["MoodAndSafetyContent"];
            /** @description DRUG_CHECK */
            drugCheck?: components["schemas"]["DrugCheckContent"];
            /** @description PRESCRIBER_ON_SITE */
            prescriberOnSite?: components["schemas"]["PrescriberOnSiteContent"];
            /** Format: uuid */
            id: string;
            itemCode: string;
            outcome: components["schemas"]["ChecklistOutcome"];
            note: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        /** @enum {string} */
        ReadinessDecision: "GO_AHEAD" | "HOLD";
        ItemDecisionResponse: {
            code: string;
            /**
             * Format: uuid
             * @description The entry it was made on.
             */
            subjectId: string;
            decision: components["schemas"]["ReadinessDecision"];
            reason: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        ChecklistItemResponse: {
            itemCode: string;
            /** @description Plain words for the nurse. */
            label: string;
            /** @description CONCERN: waits for a psychiatrist. SETTLED: the psychiatrist went ahead with the concern. */
            state: components["schemas"]["ChecklistItemState"];
            /** @description The entry that counts. */
            entry: components["schemas"]["ChecklistEntryResponse"] | null;
            /** @description Those before it, in time order. */
            earlierEntries: components["schemas"]["ChecklistEntryResponse"][];
            /** @description In time order. */
            decisions: components["schemas"]["ItemDecisionResponse"][];
        };
        ChecklistResponse: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            /** @description Rules that say which items there are. */
            ruleSetVersion: number;
            items: components["schemas"]["ChecklistItemResponse"][];
        };
        ChecklistEntryRequest: {
            /** @description IDENTITY */
            identity?: components["schemas"]["IdentityContent"];
            /** @description FASTING */
            fasting?: components["schemas"]["FastingContent"];
            /** @description NASAL_MEDICINE */
            nasalMedicine?: components["schemas"]["NasalMedicineContent"];
            /** @description PREGNANCY_TEST */
            pregnancyTest?: components["schemas"]["PregnancyTestContent"];
            /** @description MEDICINE_REVIEW */
            medicineReview?: components["schemas"]["MedicineReviewContent"];
            /** @description MOOD_AND_SAFETY */
            moodAndSafety?: components["schemas"]["MoodAndSafetyContent"];
            /** @description DRUG_CHECK */
            drugCheck?: components["schemas"]["DrugCheckContent"];
            /** @description PRESCRIBER_ON_SITE */
            prescriberOnSite?: components["schemas"]["PrescriberOnSiteContent"];
            /**
             * Format: uuid
             * @description Made by the client, so that an entry sent twice is one.
             */
            id?: string;
            /** @description Code of the item, as the checklist names it. */
            itemCode: string;
            /** @description DONE when left out. CONCERN: something is wrong; it needs a note and a psychiatrist decides. */
            outcome?: components["schemas"]["ChecklistOutcome"];
            note?: string;
            /**
             * Format: date-time
             * @description When it was looked at; that of the request when left out.
             */
            occurredAt?: string;
        };
        RecordChecklistRequest: {
            /**
             * Format: date-time
             * @description When the items were looked at; now when left out.
             */
            occurredAt?: string;
            entries: components["schemas"]["ChecklistEntryRequest"][];
        };
        /**
         * @description The blocker that is decided about.
         * @enum {string}
         */
        DecidableBlocker: "blood-pressure.decision-needed" | "vitals.red-before-dose" | "checklist.concern" | "pregnancy-test.positive";
        DecideReadinessRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that a decision sent twice is one.
             */
            id?: string;
            /** @description The blocker that is decided about. */
            code: components["schemas"]["DecidableBlocker"];
            /**
             * Format: uuid
             * @description `subjectId` of the blocker: the reading or checklist entry that was looked at.
             */
            subjectId: string;
            /** @description GO_AHEAD lifts the blocker; a pressure beyond the one decided on asks again. HOLD keeps it. The last decision counts. */
            decision: components["schemas"]["ReadinessDecision"];
            reason: string;
            /**
             * Format: date-time
             * @description When it was decided; now when left out.
             */
            occurredAt?: string;
        };
        ReadinessDecisionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            code: components["schemas"]["DecidableBlocker"];
            /** Format: uuid */
            subjectId: string;
            decision: components["schemas"]["ReadinessDecision"];
            reason: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        /** @enum {string} */
        DischargeGate: "OBSERVATION" | "AROUSAL" | "ORIENTATION" | "GAIT" | "DISSOCIATION" | "BLOOD_PRESSURE" | "OXYGEN" | "NAUSEA" | "RED_ALERTS" | "SUICIDALITY" | "ESCORT" | "INSTRUCTIONS";
        /**
         * @description UNKNOWN: something is missing to judge it. It holds the patient like UNMET does.
         * @enum {string}
         */
        DischargeGateState: "MET" | "UNMET" | "UNKNOWN";
        GateResponse: {
            gate: components["schemas"]["DischargeGate"];
            /** @description UNKNOWN: something is missing to judge it. It holds the patient like UNMET does. */
            state: components["schemas"]["DischargeGateState"];
            /** @description Why it is not met; null where it is. */
            code: string | null;
            message: string | null;
            /** @description What was found. */
            value?: number;
            /** @description The bound of the rules. */
            threshold?: number;
            systolicMmHg?: number;
            diastolicMmHg?: number;
            /** @description Minutes the rules ask for. */
            requiredMinutes?: number;
            /** @description Whole minutes still to wait; null while the dose has no end. */
            minutesLeft?: number | null;
            /**
             * Format: date-time
             * @description When time alone will have met it.
             */
            metAt?: string | null;
            /**
             * Format: date-time
             * @description When it was measured, scored or stated.
             */
            measuredAt?: string;
            /** @description Symptoms or rules of alerts. */
            about?: string[];
            /** @description Field of a request that states what is missing. */
            pointer?: string;
        };
        ReadinessScoreResponse: {
            /** @description Null while an item is missing. */
            total: number | null;
            /** @description At least the total the rules ask for. It informs; the gates decide. */
            isReady: boolean | null;
            /** Format: date-time */
            assessedAt: string;
        };
        ReadinessScoresResponse: {
            /** @description Modified Aldrete; null where not rated. */
            aldrete: components["schemas"]["ReadinessScoreResponse"] | null;
            /** @description Null where not rated. */
            padss: components["schemas"]["ReadinessScoreResponse"] | null;
            /** @description Ready from this total on. */
            readyFrom: number;
        };
        /** @enum {string} */
        DischargeType: "ROUTINE" | "OVERRIDE" | "LEFT_AGAINST_ADVICE" | "TRANSFERRED" | "DIED";
        DischargeResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            type: components["schemas"]["DischargeType"];
            /**
             * Format: date-time
             * @description When the patient left.
             */
            occurredAt: string;
            /** @description Who took the patient home; null where nobody did. */
            escortName: string | null;
            instructionsGiven: boolean;
            reason: string | null;
            /** @description Gates that were not met all the same. */
            unmetGates: components["schemas"]["GateResponse"][];
            /** @description Rules the gates were checked against. */
            ruleSetVersion: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        DischargeStateResponse: {
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * Format: date-time
             * @description The gates are as they stand at this instant.
             */
            asOf: string;
            /** @description Rules the gates are judged by. */
            ruleSetVersion: number;
            /** @description Every gate of a routine discharge; empty once the patient has left. */
            gates: components["schemas"]["GateResponse"][];
            /** @description What is still missing for a routine discharge; empty once the patient has left. */
            unmetGates: components["schemas"]["GateResponse"][];
            scores: components["schemas"]["ReadinessScoresResponse"];
            /** @description Null while the patient is here. */
            discharge: components["schemas"]["DischargeResponse"] | null;
        };
        AssessDischargeRequest: {
            /** @description Oriented to person, place and time. */
            isOriented?: boolean;
            /** @description Stands up and walks steadily. */
            hasSteadyGait?: boolean;
            /** @description Asked and judged before leaving. */
            isAcutelySuicidal?: boolean;
            /** @description The escort is here. */
            escortPresent?: boolean;
            /** @description Who takes the patient home; the escort named on the session when left out. */
            escortName?: string;
            /** @description Written instructions were given. */
            instructionsGiven?: boolean;
            /** @description Version of the clinic's leaflet. */
            instructionsVersion?: string;
            /**
             * Format: uuid
             * @description Made by the client, so that an assessment sent twice is one.
             */
            id?: string;
            note?: string;
            /**
             * Format: date-time
             * @description When it was so; now when left out.
             */
            occurredAt?: string;
        };
        DischargeAssessmentResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            /** @description Null where it was not stated; so are the others. */
            isOriented: boolean | null;
            hasSteadyGait: boolean | null;
            isAcutelySuicidal: boolean | null;
            escortPresent: boolean | null;
            escortName: string | null;
            instructionsGiven: boolean | null;
            instructionsVersion: string | null;
            note: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        DischargeRequest: {
            /** @description Oriented to person, place and time. */
            isOriented?: boolean;
            /** @description Stands up and walks steadily. */
            hasSteadyGait?: boolean;
            /** @description Asked and judged before leaving. */
            isAcutelySuicidal?: boolean;
            /** @description The escort is here. */
            escortPresent?: boolean;
            /** @description Who takes the patient home; the escort named on the session when left out. */
            escortName?: string;
            /** @description Written instructions were given. */
            instructionsGiven?: boolean;
            /** @description Version of the clinic's leaflet. */
            instructionsVersion?: string;
            /** @description ROUTINE needs every gate; OVERRIDE is a psychiatrist leaving gates unmet with a reason. */
            type: components["schemas"]["DischargeType"];
            /**
             * Format: date-time
             * @description When the patient left; now when left out.
             */
            occurredAt?: string;
            /** @description Required for every type but ROUTINE. */
            reason?: string;
        };
        SignRequest: {
            /** @description What the psychiatrist wants to state with it. */
            statement?: string;
            /**
             * Format: date-time
             * @description When it was signed; now when left out.
             */
            occurredAt?: string;
        };
        SignatureResponse: {
            /** Format: uuid */
            patientId: string;
            /** Format: uuid */
            sessionId: string;
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            signedAt: string;
            /**
             * Format: uuid
             * @description The psychiatrist.
             */
            signedBy: string;
            statement: string | null;
            /** @description Version of the session. */
            version: number;
        };
        /**
         * @description The verb that was said by mistake: the last one of the session.
         * @enum {string}
         */
        SessionVerb: "checkIn" | "ready" | "startDosing" | "stopDosing" | "discharge" | "sign" | "cancel" | "noShow";
        UndoRequest: {
            /** @description The verb that was said by mistake: the last one of the session. */
            verb: components["schemas"]["SessionVerb"];
            /** @description Why it was a mistake. */
            reason: string;
        };
        LatestVitalsResponse: {
            /** Format: date-time */
            measuredAt: string;
            systolicMmHg: number | null;
            diastolicMmHg: number | null;
            heartRatePerMinute: number | null;
            spo2Percent: number | null;
            respiratoryRatePerMinute: number | null;
            moaas: number | null;
        };
        WorklistItemResponse: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            patientId: string;
            patient: components["schemas"]["SessionPatientResponse"];
            /** Format: uuid */
            chairId: string | null;
            chairName: string | null;
            /** Format: uuid */
            nurseId: string | null;
            /** Format: uuid */
            psychiatristId: string | null;
            modality: components["schemas"]["Modality"];
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            checkedInAt: string | null;
            /** Format: date-time */
            doseStartedAt: string | null;
            /** @description Whole minutes since the dose started; null before. */
            minutesSinceDoseStart: number | null;
            /** @description Null before the dose started. */
            delivered: components["schemas"]["DeliveredDoseResponse"] | null;
            /** @description What is open or overdue, else what comes next; null when nothing is left. */
            nextDue: components["schemas"]["ObservationItemResponse"] | null;
            /** @description Observations that are overdue now. */
            overdue: number;
            /** @description Observations that were never made. */
            missed: number;
            /** @description Newest reading that is not in error. */
            latestVitals: components["schemas"]["LatestVitalsResponse"] | null;
            /** @description Alerts that are open or that nobody has looked at; retrospective ones are left out. */
            alerts: components["schemas"]["AlertResponse"][];
            /** @description Rules it was computed with. */
            ruleSetVersion: number;
        };
        WorklistResponse: {
            /** Format: date-time */
            asOf: string;
            /** @description Every patient who is in the clinic, by what is due next. */
            items: components["schemas"]["WorklistItemResponse"][];
        };
        /** @enum {string} */
        InstrumentCode: "GAD7" | "PHQ9";
        InstrumentItemResponse: {
            number: number;
            topic: string;
            wording: string;
            loinc: string;
        };
        InstrumentAnswerResponse: {
            value: number;
            wording: string;
        };
        InstrumentDifficultyResponse: {
            wording: string;
            loinc: string;
            answers: components["schemas"]["InstrumentAnswerResponse"][];
        };
        SeverityBandResponse: {
            code: string;
            label: string;
            /** @description Points, inclusive. */
            min: number;
            /** @description Points, inclusive. */
            max: number;
        };
        /**
         * @description The only one that bands hold for.
         * @enum {string}
         */
        RecallWindow: "P14D" | "PT24H" | "SINCE_DOSE";
        InstrumentResponse: {
            code: components["schemas"]["InstrumentCode"];
            label: string;
            version: string;
            /** @description LOINC code of the whole form. */
            panelLoinc: string;
            /** @description LOINC code of the total. */
            totalLoinc: string;
            /** @description As printed above the items, for the validated recall. */
            stem: string;
            items: components["schemas"]["InstrumentItemResponse"][];
            /** @description The answers to every item. */
            answers: components["schemas"]["InstrumentAnswerResponse"][];
            /** @description Asked after the items and never scored. */
            difficulty: components["schemas"]["InstrumentDifficultyResponse"];
            bands: components["schemas"]["SeverityBandResponse"][];
            /** @description Spans of time the clinic asks about. */
            recallWindows: ("P14D" | "PT24H" | "SINCE_DOSE")[];
            /** @description The only one that bands hold for. */
            validatedRecallWindow: components["schemas"]["RecallWindow"];
            ruleSetVersion: number;
        };
        /**
         * @description Who put the answers in.
         * @enum {string}
         */
        AssessmentSource: "PATIENT" | "STAFF_ENTRY";
        RecordAssessmentRequest: {
            /**
             * Format: uuid
             * @description Made by the client, so that a form sent twice is one assessment.
             */
            id?: string;
            instrumentCode: components["schemas"]["InstrumentCode"];
            /** @description The span the form asked about; the validated one of the instrument when left out. */
            recallWindow?: components["schemas"]["RecallWindow"];
            /** @description One for each item in the order of the form, 0 to 3; null for an item left out, which is never 0. */
            answers: (number | null)[];
            /** @description How difficult the problems made daily life, 0 to 3. Not part of the total. */
            difficulty?: number | null;
            /**
             * Format: date-time
             * @description When the form was filled in, not when it was typed; now when left out.
             */
            completedAt?: string;
            /** @description Who put the answers in. */
            source: components["schemas"]["AssessmentSource"];
            /**
             * Format: uuid
             * @description The member of staff who asked the questions or sat with the patient.
             */
            administeredBy?: string | null;
        };
        BandResponse: {
            code: string;
            label: string;
        };
        /**
         * @description Null before any dose.
         * @enum {string}
         */
        TimePoint: "IN_SESSION" | "ACUTE" | "HOUR_24" | "DAY_7_14" | "LATE_FOLLOWUP" | "UNSCHEDULED";
        AssessmentRoleResponse: {
            /** @enum {string} */
            role: "BASELINE" | "PRE_SESSION";
            /**
             * Format: uuid
             * @description BASELINE: the plan whose course it is the baseline of.
             */
            planId: string | null;
            /**
             * Format: uuid
             * @description PRE_SESSION: the session it was answered before.
             */
            sessionId: string | null;
            sessionNumber: number | null;
        };
        TimePointResponse: {
            /** @description Null before any dose. */
            category: components["schemas"]["TimePoint"] | null;
            /**
             * Format: uuid
             * @description The last session whose dose had started by then.
             */
            ownerSessionId: string | null;
            ownerSessionNumber: number | null;
            /** Format: uuid */
            ownerPlanId: string | null;
            /** @description INTOXICATED: so soon after the dose that the drug still speaks. STRICT_HOUR_24: for research reports. */
            flags: ("INTOXICATED" | "STRICT_HOUR_24")[];
            roles: components["schemas"]["AssessmentRoleResponse"][];
            explanation: string;
        };
        AssessmentInErrorResponse: {
            reason: string;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
        };
        AssessmentResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            patientId: string;
            instrumentCode: components["schemas"]["InstrumentCode"];
            recallWindow: components["schemas"]["RecallWindow"];
            answers: (number | null)[];
            difficulty: number | null;
            /** Format: date-time */
            completedAt: string;
            /** @description IANA zone of the clinic when it was recorded. */
            zone: string;
            source: components["schemas"]["AssessmentSource"];
            /** Format: uuid */
            administeredBy: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description Points; null while items are missing. */
            total: number | null;
            /** @description Null without a total, and for every recall but the validated one. */
            band: components["schemas"]["BandResponse"] | null;
            /** @description Counted from 1, as on the form. */
            missingItems: number[];
            /** @description The total was filled up for a missing item, where the rules of the clinic allow it. */
            isProrated: boolean;
            /** @description The patient reports thoughts of death or self-harm: look at it the same day. */
            safetyFlag: boolean;
            /** @description With `safetyFlag`: whom the patient calls in a crisis. */
            crisisText: string | null;
            /** @description Null where it was entered in error. */
            timePoint: components["schemas"]["TimePointResponse"] | null;
            /** @description Set where it was entered in error; then it counts for nothing. */
            enteredInError: components["schemas"]["AssessmentInErrorResponse"] | null;
            /** @description The clinic rules it was scored and placed with. */
            ruleSetVersion: number;
        };
        EnterAssessmentInErrorRequest: {
            /** @description What was wrong with it. */
            reason: string;
        };
        /** @enum {string} */
        PlanStatus: "DRAFT" | "ACTIVE" | "ON_HOLD" | "COMPLETED" | "DISCONTINUED";
        ProgressOrderedDoseResponse: {
            mg: number;
            /** @description mg per kg of dosing weight. */
            mgPerKg: number | null;
            /** @description IV only. */
            infusionMinutes: number | null;
        };
        ProgressDeliveredDoseResponse: {
            mg: number;
            /** @description mg per kg of dosing weight; null for Spravato. */
            mgPerKg: number | null;
            /** @description Percent of the ordered dose, to one decimal. */
            percentOfOrdered: number;
            /** @enum {string|null} */
            completion: "COMPLETE" | "TERMINATED_EARLY" | null;
            terminationReason: string | null;
        };
        VitalsExtremesResponse: {
            readings: number;
            /** @description Of these, unusual and not confirmed by a person. */
            unconfirmedReadings: number;
            highestSystolicMmHg: number | null;
            lowestSystolicMmHg: number | null;
            highestDiastolicMmHg: number | null;
            lowestDiastolicMmHg: number | null;
            highestHeartRatePerMinute: number | null;
            lowestHeartRatePerMinute: number | null;
            lowestSpo2Percent: number | null;
            lowestRespiratoryRatePerMinute: number | null;
        };
        ProgressSideEffectResponse: {
            /** Format: uuid */
            id: string;
            code: string;
            label: string;
            /** @description CTCAE v5. */
            grade: number;
            minutesFromDoseStart: number | null;
            isTreatmentEmergent: boolean;
            isSerious: boolean;
        };
        /** @enum {string} */
        WindowStatus: "UPCOMING" | "OPEN" | "OVERDUE" | "DONE" | "MISSED" | "SUPERSEDED";
        OutcomeWindowResponse: {
            instrumentCode: components["schemas"]["InstrumentCode"];
            /** @description Only an answer in this recall stands for the window. */
            recallWindow: components["schemas"]["RecallWindow"];
            /** @enum {string} */
            timePoint: "ACUTE" | "HOUR_24" | "DAY_7_14";
            status: components["schemas"]["WindowStatus"];
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            targetAt: string;
            /**
             * Format: date
             * @description Calendar day of the target in the zone of the session.
             */
            targetDay: string;
            /**
             * Format: date-time
             * @description Its own end or the next dose, whichever comes first.
             */
            closesAt: string;
            /**
             * Format: uuid
             * @description The answer that stands for it.
             */
            assessmentId: string | null;
        };
        ProgressSessionResponse: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            phaseKind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
            status: components["schemas"]["SessionStatus"];
            /** Format: date-time */
            plannedStart: string;
            /** Format: date-time */
            doseStartedAt: string | null;
            /**
             * Format: date-time
             * @description Null while the dose runs.
             */
            doseEndedAt: string | null;
            ordered: components["schemas"]["ProgressOrderedDoseResponse"];
            /** @description Null until the dose has ended. */
            delivered: components["schemas"]["ProgressDeliveredDoseResponse"] | null;
            /** @description Null where nothing was measured. */
            vitals: components["schemas"]["VitalsExtremesResponse"] | null;
            /** @description In the order of onset. */
            sideEffects: components["schemas"]["ProgressSideEffectResponse"][];
            /** @description What is asked of the patient after this dose, for each questionnaire and recall answered so far (until the first answer: the validated recall). */
            windows: components["schemas"]["OutcomeWindowResponse"][];
        };
        ScoreReferenceResponse: {
            /** Format: uuid */
            assessmentId: string;
            /** Format: date-time */
            completedAt: string;
            total: number | null;
        };
        /**
         * @description Why there is none.
         * @enum {string}
         */
        NoBaselineReason: "RECALL_HAS_NO_BASELINE" | "NOT_DOSED" | "NONE_ANSWERED" | "INCOMPLETE" | "TOO_OLD";
        BaselineResponse: {
            value?: components["schemas"]["ScoreReferenceResponse"];
            /** @description Why there is none. */
            undefinedBecause?: components["schemas"]["NoBaselineReason"];
        };
        /**
         * @description Instead of a value: why there is none. It does not mean no.
         * @enum {string}
         */
        UndefinedReason: "INCOMPLETE" | "BEFORE_ANY_DOSE" | "IN_SESSION" | "NO_BASELINE" | "NO_COMPARABLE_BASELINE" | "RECALL_NOT_VALIDATED" | "BASELINE_ZERO" | "BASELINE_TOO_LOW" | "NO_RESPONSE";
        JudgedBooleanResponse: {
            value?: boolean;
            /** @description Instead of a value: why there is none. It does not mean no. */
            undefinedBecause?: components["schemas"]["UndefinedReason"];
        };
        CourseOutcomeResponse: {
            instrumentCode: components["schemas"]["InstrumentCode"];
            recallWindow: components["schemas"]["RecallWindow"];
            baseline: components["schemas"]["BaselineResponse"];
            /** @description The course has reached response at some time. */
            response: components["schemas"]["JudgedBooleanResponse"];
            /** @description The first response. */
            responseAt: components["schemas"]["ScoreReferenceResponse"] | null;
            /** @description The response was lost again. */
            lossOfResponse: components["schemas"]["JudgedBooleanResponse"];
            /** @description The first answer that had lost it. */
            lossAt: components["schemas"]["ScoreReferenceResponse"] | null;
        };
        CourseResponse: {
            /** Format: uuid */
            planId: string;
            modality: components["schemas"]["Modality"];
            /** @description The main one first. */
            indications: ("TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY")[];
            /** @description ICD-10-CM. */
            diagnosisCode: string;
            status: components["schemas"]["PlanStatus"];
            /** Format: date */
            firstDay: string;
            /** Format: date-time */
            activatedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Sessions of the schedule, cancelled and missed ones too. */
            sessionsPlanned: number;
            /** @description Sessions in which a dose was started. */
            sessionsDosed: number;
            /** @description In the order of the plan. */
            sessions: components["schemas"]["ProgressSessionResponse"][];
            outcomes: components["schemas"]["CourseOutcomeResponse"][];
        };
        JudgedNumberResponse: {
            value?: number;
            /** @description Instead of a value: why there is none. It does not mean no. */
            undefinedBecause?: components["schemas"]["UndefinedReason"];
        };
        ChangeResponse: {
            /** @description Points, follow-up minus baseline: negative is better. */
            points: components["schemas"]["JudgedNumberResponse"];
            /** @description Percent of the baseline, to one decimal: negative is better. */
            percent: components["schemas"]["JudgedNumberResponse"];
            /** @description The gain is one that patients notice. */
            importantDifference: components["schemas"]["JudgedBooleanResponse"];
            /** @description The gain is larger than the error of measurement. */
            reliableImprovement: components["schemas"]["JudgedBooleanResponse"];
            response: components["schemas"]["JudgedBooleanResponse"];
            remission: components["schemas"]["JudgedBooleanResponse"];
            deterioration: components["schemas"]["JudgedBooleanResponse"];
            reliableDeterioration: components["schemas"]["JudgedBooleanResponse"];
        };
        ScoreResponse: {
            /** Format: uuid */
            assessmentId: string;
            /** Format: date-time */
            completedAt: string;
            /** @description Points; null while items are missing. */
            total: number | null;
            band: components["schemas"]["BandResponse"] | null;
            timePoint: components["schemas"]["TimePointResponse"];
            /** @description Against the baseline of the course it falls into. */
            change: components["schemas"]["ChangeResponse"];
        };
        ScoreSeriesResponse: {
            instrumentCode: components["schemas"]["InstrumentCode"];
            recallWindow: components["schemas"]["RecallWindow"];
            /** @description In the order of time, over all courses. */
            scores: components["schemas"]["ScoreResponse"][];
        };
        ProgressResponse: {
            /** Format: uuid */
            patientId: string;
            /**
             * Format: date-time
             * @description Windows and everything else stand as of this instant.
             */
            asOf: string;
            /** @description The clinic rules everything was computed with. */
            ruleSetVersion: number;
            /** @description In the order they were ordered. */
            courses: components["schemas"]["CourseResponse"][];
            /** @description The curves, one for each instrument and recall the patient has answered. */
            series: components["schemas"]["ScoreSeriesResponse"][];
        };
        /** @enum {string} */
        Indication: "TRD" | "MDSI" | "MDD" | "GAD" | "SAD" | "PTSD" | "OCD" | "PANIC" | "OTHER_ANXIETY";
        IntervalResponse: {
            lower: number;
            upper: number;
        };
        RateResponse: {
            /** @description Patients it could be judged for. */
            nJudged: number | null;
            count: number | null;
            /** @description Null when nobody could be judged. */
            proportion: number | null;
            /** @description 95% Wilson score interval. */
            interval: components["schemas"]["IntervalResponse"] | null;
            /** @description Numbers that would show a small group are null; a count of nobody is shown as 0. */
            suppressed: boolean;
        };
        OutcomesReportRowResponse: {
            /** @enum {string} */
            timePoint: "ACUTE" | "HOUR_24" | "DAY_7_14";
            recallWindow: components["schemas"]["RecallWindow"];
            /** @description Patients whose window is closed and was not superseded. */
            nEligible: number | null;
            /** @description Of these, with a baseline and a complete answer in the window. */
            nWithData: number | null;
            nMissing: number | null;
            /** @description Points, of those with data. Null for very few patients. */
            meanBaseline: number | null;
            /** @description Points, follow-up minus baseline: negative is better. */
            meanChange: number | null;
            standardDeviationOfChange: number | null;
            /** @description 95% interval of the mean change. */
            changeInterval: components["schemas"]["IntervalResponse"] | null;
            /** @description Null where the recall is not validated. */
            response: components["schemas"]["RateResponse"] | null;
            /** @description Null where the recall is not validated. */
            remission: components["schemas"]["RateResponse"] | null;
            /** @description Numbers of this row that would show a small group are null; a count of nobody is shown as 0. */
            suppressed: boolean;
        };
        OutcomesReportResponse: {
            label: string;
            /** @description What is counted, in words. */
            definition: string;
            /** Format: date-time */
            asOf: string;
            /** @description The clinic rules it was computed with. */
            ruleSetVersion: number;
            /** @description First calendar month. */
            from: string;
            /** @description Last calendar month, included. */
            to: string;
            /** @description IANA zone in which the months are counted. */
            zone: string;
            /** @description Null: all. */
            modality: components["schemas"]["Modality"] | null;
            /** @description Null: all. */
            indication: components["schemas"]["Indication"] | null;
            instrumentCode: components["schemas"]["InstrumentCode"];
            /** @description By time point and recall, never pooled. */
            rows: components["schemas"]["OutcomesReportRowResponse"][];
        };
        RuleSet: {
            screening: {
                contraindications: {
                    code: string;
                    label: string;
                    severity: {
                        /** @enum {string} */
                        IV: "A" | "B" | "R";
                        /** @enum {string} */
                        IM: "A" | "B" | "R";
                        /** @enum {string} */
                        SPRAVATO: "A" | "B" | "R";
                    };
                    /** @enum {string} */
                    clearedBy?: "CONSENT" | "ESCORT";
                    perSession?: boolean;
                    needsSafetyPlan?: boolean;
                }[];
                adequateTrialWeeks: number;
                adequateTrialsForResistance: number;
                firstDoseWithinDays: number;
                rescreenAfterGapDays: number;
                consentValidMonths: number;
                adultAgeYears: number;
            };
            body: {
                weightKg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                heightCm: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                bmi: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                ageYears: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                weightChangePercent: number;
            };
            plans: {
                templates: {
                    code: string;
                    label: string;
                    /** @enum {string} */
                    modality: "IV" | "IM" | "SPRAVATO";
                    indication: string | null;
                    firstSessionMg: number | null;
                    phases: {
                        /** @enum {string} */
                        kind: "INDUCTION" | "CONTINUATION" | "MAINTENANCE";
                        sessions: number;
                        perWeek: number;
                        everyWeeks: number;
                        dose: {
                            mgPerKg: number | null;
                            mg: number | null;
                            infusionMinutes: number | null;
                        };
                    }[];
                }[];
                ivMgPerKg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                ivTotalMg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                ivInfusionMinutes: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                ivRateMgPerKgPerMinute: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                imMgPerKgPerInjection: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                imMgPerKgPerSession: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                ivBolusMgPerKg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                concentrationMgPerMl: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                imVolumeMlPerSite: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                spravatoMg: {
                    allowed: number[];
                    warn: number[];
                };
                mgPerDevice: number;
                spravatoFirstDayWarnMg: {
                    [key: string]: number[];
                };
                doseIncreaseFactor: number;
                sessionsPerWeek: {
                    IV: {
                        reject: {
                            min?: number;
                            max?: number;
                        };
                        warn?: {
                            min?: number;
                            max?: number;
                        };
                    };
                    IM: {
                        reject: {
                            min?: number;
                            max?: number;
                        };
                        warn?: {
                            min?: number;
                            max?: number;
                        };
                    };
                    SPRAVATO: {
                        reject: {
                            min?: number;
                            max?: number;
                        };
                        warn?: {
                            min?: number;
                            max?: number;
                        };
                    };
                };
                hoursBetweenDoses: number;
                dosesInSevenDays: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                totalSessions: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                inductionSessions: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    warn?: {
                        min?: number;
                        max?: number;
                    };
                };
                doseMismatchPercent: number;
                firstDayWithinDays: number;
                adjustedWeightFactor: number;
                nurseSessionsAtOnce: number;
                psychiatristSessionsAtOnce: number;
            };
            vitals: {
                systolicMmHg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                diastolicMmHg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                pulsePressureMmHg: {
                    min?: number;
                    max?: number;
                };
                heartRatePerMinute: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                spo2Percent: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                respiratoryRatePerMinute: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                etco2MmHg: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                temperatureCelsius: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                moaas: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                painScore: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                supplementalO2LitresPerMinute: {
                    reject: {
                        min?: number;
                        max?: number;
                    };
                    confirm?: {
                        min?: number;
                        max?: number;
                    };
                };
                fahrenheitLooksLike: {
                    min?: number;
                    max?: number;
                };
                retrospectiveAfterMinutes: number;
            };
            observations: {
                templates: {
                    code: string;
                    label: string;
                    /** @enum {string} */
                    modality: "IV" | "IM" | "SPRAVATO";
                    fromOrderedMg: number | null;
                    fromInfusionMinutes: number | null;
                    needsMoaasWithVitals: boolean;
                    needsCadssBeforeDose: boolean;
                    items: {
                        /** @enum {string} */
                        kind: "VITALS" | "CADSS";
                        /** @enum {string} */
                        anchor: "DOSE_START" | "LAST_DOSE" | "DOSE_END";
                        offsetMinutes: number;
                        whileDosing?: boolean;
                        countsWithin?: {
                            min: number;
                            max: number;
                        };
                    }[];
                }[];
                toleranceMinutes: number;
            };
            alerts: {
                preDosePressure: {
                    systolicAboveMmHg: number;
                    diastolicAboveMmHg: number;
                    holdSystolicFromMmHg: number;
                    holdDiastolicFromMmHg: number;
                    repeatAfterMinutes: number;
                };
                pressure: {
                    yellowSystolicFromMmHg: number;
                    yellowDiastolicFromMmHg: number;
                    yellowSystolicRiseFromMmHg: number;
                    yellowDiastolicRiseFromMmHg: number;
                    redTwiceSystolicFromMmHg: number;
                    redTwiceDiastolicFromMmHg: number;
                    twiceApartMinutes: number;
                    redSystolicFromMmHg: number;
                    redDiastolicFromMmHg: number;
                    lowYellowSystolicBelowMmHg: number;
                    lowRedSystolicBelowMmHg: number;
                };
                heartRatePerMinute: {
                    yellow: {
                        below?: number;
                        above?: number;
                    };
                    red: {
                        below?: number;
                        above?: number;
                    };
                };
                respiratoryRatePerMinute: {
                    yellow: {
                        below?: number;
                        above?: number;
                    };
                    red: {
                        below?: number;
                        above?: number;
                    };
                };
                spo2Percent: {
                    yellowBelow: number;
                    redBelow: number;
                    lastingBelow: number;
                    lastingSeconds: number;
                };
                etco2MmHg: {
                    yellowAbove: number;
                    yellowRiseAbove: number;
                    redAbove: number;
                };
                moaas: {
                    yellowAtMost: number;
                    redAtMost: number;
                };
                cadssRiseAbove: number;
                redSymptoms: {
                    code: string;
                    fromGrade: number;
                }[];
                raisedAgainAfterMinutesInRange: number;
                acknowledgeWithinMinutes: {
                    YELLOW: number;
                    RED: number;
                };
            };
            readiness: {
                checklist: {
                    code: string;
                    label: string;
                    modalities: ("IV" | "IM" | "SPRAVATO")[];
                    whereChildBearing?: boolean;
                }[];
                solidsMinutes: {
                    IV: number;
                    IM: number;
                    SPRAVATO: number;
                };
                liquidsMinutes: {
                    IV: number;
                    IM: number;
                    SPRAVATO: number;
                };
                nasalMedicineMinutes: number;
                pregnancyTestMaxAgeDays: number;
                weightMaxAgeDays: number;
            };
            dosing: {
                completeFromPercent: number;
                overdeliveryAbovePercent: number;
                restBetweenDevicesMinutes: number;
                rescueMedicines: {
                    code: string;
                    label: string;
                    doses: {
                        route: string;
                        unit: string;
                        maxDose: number;
                    }[];
                }[];
            };
            discharge: {
                minimumObservationMinutes: {
                    IV: number;
                    IM: number;
                    SPRAVATO: number;
                };
                moaasFrom: number;
                cadssRiseAtMost: number;
                systolicFromMmHg: number;
                systolicBelowMmHg: number;
                diastolicBelowMmHg: number;
                pressureWithinPercentOfBaseline: number;
                spo2FromPercent: number;
                spo2NeverBelowPercent: number;
                uncontrolledSymptoms: {
                    code: string;
                    fromGrade: number;
                }[];
                readinessScoreFrom: number;
                lastSetWithinMinutes: number;
            };
            outcomes: {
                timePoints: {
                    acuteEndHours: number;
                    acuteTargetHours: number;
                    intoxicatedBelowHours: number;
                    hour24EndHours: number;
                    hour24TargetHours: number;
                    strictHour24Hours: {
                        min: number;
                        max: number;
                    };
                    day7To14Days: {
                        min: number;
                        max: number;
                        target: number;
                    };
                    lateFollowUpDays: {
                        min: number;
                        max: number;
                        target: number;
                    };
                    baselineMaxAgeDays: number;
                };
                instruments: {
                    code: string;
                    label: string;
                    version: string;
                    itemCount: number;
                    itemMin: number;
                    itemMax: number;
                    bands: {
                        code: string;
                        label: string;
                        min: number;
                        max: number;
                    }[];
                    /** @enum {string} */
                    validatedRecall: "P14D" | "PT24H" | "SINCE_DOSE";
                    recalls: ("P14D" | "PT24H" | "SINCE_DOSE")[];
                    importantDifference: number;
                    reliableChange: number;
                    responsePercent: number;
                    remissionBelow: number;
                    responseBaselineFrom: number;
                    deteriorationFrom: number;
                    reliableDeteriorationFrom: number;
                    lossOfResponsePoints: number;
                    proratedMissingItems: number;
                    neverImputedItems: number[];
                }[];
            };
            reports: {
                smallestCell: number;
                meanFromPatients: number;
            };
        };
        Problem: {
            /** @description Always about:blank; the code says which problem it is. */
            type: string;
            /** @description What is wrong, in words for the person who reads it. */
            title: string;
            /** @description HTTP status. */
            status: number;
            /** @description Stable code of the problem; see docs/api.md. */
            code: string;
            /** @description What this particular refusal is about. */
            detail?: string;
            /** @description Quote it when you report the problem. */
            requestId: string;
            /** @description Every reason at once. */
            errors?: ({
                /** @description Stable code of the reason. */
                code: string;
                /** @description The reason in words. */
                message: string;
                /** @description JSON pointer into the request body. */
                pointer?: string;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Sign in, or refresh a sign-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good.
             *
             *     `auth.wrong-credentials`: Name or password is wrong.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.too-many-attempts`: Too many wrong passwords. Wait a moment, then try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authSignOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who am I, and what is my role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.current-password-wrong`: The current password is wrong.
             *
             *     `auth.password-unchanged`: The new password has to differ from the current one.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                status?: "ACTIVE" | "DEACTIVATED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the accounts of the staff */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UserResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description Register a member of the staff */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `user.username-taken`: This user name is taken.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user.not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserRequest"];
            };
        };
        responses: {
            /** @description Change name, role or status of an account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user.not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user.last-administrator`: The last active administrator cannot be deactivated or given another role. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersResetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Give somebody a first password again; all their sign-ins end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `user.not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names and roles of the staff, to show beside what they recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffMemberResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersClientList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List client credentials, revoked ones included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersRegisterClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClientRequest"];
            };
        };
        responses: {
            /** @description Make credentials for a dashboard */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewClientResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one set of client credentials */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client.not-found`: There are no such client credentials. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    usersRevokeClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke client credentials at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `client.not-found`: There are no such client credentials. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only events about this patient. */
                patientId?: string;
                /** @description Only events of this user or client. */
                actorId?: string;
                /** @description Only events recorded at or after this instant. */
                from?: string;
                /** @description Only events recorded before this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who read or changed what, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEventResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests can be served: the database is writable and migrated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.migrations-pending`: The database has not been migrated to this version yet.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clinic: name, zone, closed days, Spravato site, crisis text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicResponse"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClinicSettingsRequest"];
            };
        };
        responses: {
            /** @description Describe the clinic */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `clinic.certification-incomplete`: A certified Spravato site needs its certification id and its authorised representative.
             *
             *     `clinic.no-treatment-day`: At least one weekday has to be open.
             *
             *     `clinic.unknown-time-zone`: This is not the name of a time zone, such as America/Los_Angeles.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicChairs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the chairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChairResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicAddChair: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChairRequest"];
            };
        };
        responses: {
            /** @description Add a chair */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChairResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `chair.name-taken`: A chair of this name exists already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRetireChair: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                chairId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a chair out of use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChairResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chair.not-found`: There is no such chair. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesRules: {
        parameters: {
            query?: {
                /** @description A version to read instead of the one in force. */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clinic rules in force, or one version of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicRulesResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-version.not-found`: There is no such version of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesVersions: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description History of the clinic rules, newest first, with what each version changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleSetVersionResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesDrafts: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the drafts, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RuleDraftHeadResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesBegin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRulesRequest"];
            };
        };
        responses: {
            /** @description Begin to change the clinic rules */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-version.not-found`: There is no such version of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A draft, what it would change and what cannot work in it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-draft.not-found`: There is no such draft of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesReplace: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceRulesRequest"];
            };
        };
        responses: {
            /** @description Replace the rules of a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-draft.not-found`: There is no such draft of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-draft.closed`: This draft was approved or discarded already. Make a new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rules.malformed`: These are no clinic rules: something is missing, unknown or of the wrong kind. Nothing was stored. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesSet: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRulesRequest"];
            };
        };
        responses: {
            /** @description Set single values in a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-draft.not-found`: There is no such draft of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `clinic-rule-draft.closed`: This draft was approved or discarded already. Make a new one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `clinic-rules.malformed`: These are no clinic rules: something is missing, unknown or of the wrong kind. Nothing was stored.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesApprove: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRulesRequest"];
            };
        };
        responses: {
            /** @description Approve a draft as the next version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClinicRulesResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-draft.not-found`: There is no such draft of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `clinic-rule-draft.closed`: This draft was approved or discarded already. Make a new one.
             *
             *     `clinic-rules.changed-meanwhile`: Another version was approved after this draft was made. Make a new draft from it and repeat your changes.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `clinic-rules.effective-in-past`: Rules cannot come into force before they are approved.
             *
             *     `clinic-rules.impossible`: Some of these rules cannot work together.
             *
             *     `clinic-rules.malformed`: These are no clinic rules: something is missing, unknown or of the wrong kind. Nothing was stored.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clinicRulesDiscard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardRulesRequest"];
            };
        };
        responses: {
            /** @description Discard a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clinic-rule-draft.not-found`: There is no such draft of the clinic rules. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `clinic-rule-draft.closed`: This draft was approved or discarded already. Make a new one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patientsSearch: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Beginnings of given and family names in any order; case and accents do not matter. */
                name?: string;
                /** @description The whole medical record number. */
                mrn?: string;
                birthDate?: string;
                status?: "ACTIVE" | "DEACTIVATED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Find patients by name, record number or birth date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PatientResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patientsRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPatientRequest"];
            };
        };
        responses: {
            /** @description Register a patient */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.mrn-taken`: Another patient has this medical record number.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.birth-date-implausible`: Nobody under treatment can have been born on this day.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patientsRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the demographics of a patient */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patientsChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePatientRequest"];
            };
        };
        responses: {
            /** @description Change the demographics of a patient: absent keeps, null clears */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.mrn-taken`: Another patient has this medical record number. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.birth-date-implausible`: Nobody under treatment can have been born on this day.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patientsDeactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeactivatePatientRequest"];
            };
        };
        responses: {
            /** @description Deactivate a patient who is no longer treated here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patientsReactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reactivate a patient who comes back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.not-deactivated`: The patient is active.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    measurementsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Weights and heights of a patient, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeasurementResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    measurementsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMeasurementRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementResponse"];
                };
            };
            /** @description Record a weight, a height or both */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `measurement.empty`: A measurement needs a weight, a height or both.
             *
             *     `measurement.implausible`: This cannot have been measured. Check the unit (kg, cm) and the fields.
             *
             *     `measurement.second-entry-differs`: The weight was entered as something else before. Read the scale again (kg, not pounds); what was wrong is entered in error and measured anew.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    measurementsConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                measurementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWeightRequest"];
            };
        };
        responses: {
            /** @description Enter the first weight of a patient a second time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `measurement.not-found`: There is no such measurement of this patient.
             *
             *     `patient.not-found`: There is no such patient.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `measurement.second-entry-not-needed`: This weight needs no second entry: it is confirmed, was entered in error, or is no weight.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `measurement.second-entry-differs`: The weight was entered as something else before. Read the scale again (kg, not pounds); what was wrong is entered in error and measured anew.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    measurementsEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                measurementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a measurement as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `measurement.not-found`: There is no such measurement of this patient.
             *
             *     `patient.not-found`: There is no such patient.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `measurement.already-in-error`: The measurement is marked as entered in error already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    medicationsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                status?: "ACTIVE" | "STOPPED" | "ENTERED_IN_ERROR";
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Medicines of a patient with what to watch for, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MedicationResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    medicationsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMedicationRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicationResponse"];
                };
            };
            /** @description Record a medicine the patient takes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicationResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    medicationsStop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                medicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopMedicationRequest"];
            };
        };
        responses: {
            /** @description Record that a medicine was stopped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicationResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `medication.not-found`: There is no such medicine on this patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `medication.not-active`: The medicine was stopped already, or was entered in error.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `medication.stopped-before-start`: A medicine cannot be stopped before it was started.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    medicationsEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                medicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a medicine as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicationResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `medication.not-found`: There is no such medicine on this patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `medication.not-active`: The medicine was stopped already, or was entered in error.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allergiesList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                status?: "ACTIVE" | "ENTERED_IN_ERROR";
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Allergies of a patient, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AllergyResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allergiesRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAllergyRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllergyResponse"];
                };
            };
            /** @description Record an allergy */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllergyResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allergiesEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                allergyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark an allergy as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllergyResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `allergy.not-found`: There is no such allergy on this patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `allergy.not-active`: The allergy is marked as entered in error already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remsEnrolmentsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description REMS enrolments of a patient, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RemsEnrolmentResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remsEnrolmentsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRemsEnrolmentRequest"];
            };
        };
        responses: {
            /** @description Record the enrolment in the Spravato REMS programme */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemsEnrolmentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rems-enrolment.enrolled-before-signed`: The enrolment form is signed by patient and prescriber before the patient is enrolled.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remsEnrolmentsEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                enrolmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a REMS enrolment as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemsEnrolmentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.not-found`: There is no such patient.
             *
             *     `rems-enrolment.not-found`: There is no such enrolment of this patient.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rems-enrolment.already-in-error`: The enrolment is marked as entered in error already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    childBearingList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said about whether the patient may become pregnant, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChildBearingStatementResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    childBearingState: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateChildBearingRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildBearingStatementResponse"];
                };
            };
            /** @description State whether the patient may become pregnant */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildBearingStatementResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Screenings of a patient with their decisions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScreeningResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordScreeningRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningResponse"];
                };
            };
            /** @description Record an evaluation; the rules of the clinic propose a verdict */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `consent.signer-name-missing`: Where a legal representative signs, the name belongs to the consent.
             *
             *     `screening.refused`: Some of what the screening says cannot be. Nothing was stored.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a screening with its decisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `screening.not-found`: There is no such screening of this patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                screeningId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Decide on eligibility; the latest decision counts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `screening.not-found`: There is no such screening of this patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `screening.decided-before-evaluation`: The decision cannot have been made before the evaluation.
             *
             *     `screening.decision-refused`: The decision cannot be made like this; every reason is listed.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsConsents: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Consents of a patient, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsentResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsRecordConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsentRequest"];
            };
        };
        responses: {
            /** @description Record a signed consent */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `consent.signer-name-missing`: Where a legal representative signs, the name belongs to the consent.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screeningsEnterConsentInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a consent as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `consent.not-found`: There is no such consent of this patient.
             *
             *     `patient.not-found`: There is no such patient.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `consent.already-in-error`: The consent is marked as entered in error already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alertsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                /** @description OPEN: the cause lasts. NEEDS_ACKNOWLEDGEMENT: nobody has looked yet. CURRENT, when left out: either of them. These begin with the most urgent; ALL begins with the newest. */
                status?: components["schemas"]["AlertList"];
                sessionId?: string;
                patientId?: string;
                severity?: components["schemas"]["AlertSeverity"];
                /** @description About something entered long after it happened. */
                retrospective?: "true" | "false";
                /** @description true: those that nobody acknowledged in time, which is the list of the psychiatrist. */
                escalated?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List alerts: current ones with the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AlertResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alertsAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an alert and what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetailResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `alert.not-found`: There is no such alert. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alertsAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAlertRequest"];
            };
        };
        responses: {
            /** @description Acknowledge an alert with what was done about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetailResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `alert.not-found`: There is no such alert. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `alert.already-acknowledged`: Somebody has acknowledged this alert already. The answer says who and when.
             *
             *     `alert.over`: This alert is over: resolved, taken back, or replaced by a more severe one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `alert.note-required`: Say what was done.
             *
             *     `alert.time-too-early`: The time lies before what the alert is about.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alertsResolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                alertId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveAlertRequest"];
            };
        };
        responses: {
            /** @description Say that the cause of an acknowledged alert is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetailResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `alert.not-found`: There is no such alert. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `alert.not-acknowledged`: Nobody has acknowledged this alert. Acknowledge it first, with what was done.
             *
             *     `alert.over`: This alert is over: resolved, taken back, or replaced by a more severe one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `alert.time-too-early`: The time lies before what the alert is about.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List webhook subscriptions, revoked ones included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookSubscriptionResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterWebhookRequest"];
            };
        };
        responses: {
            /** @description Register a receiver of signed messages about alerts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookSecretResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhook-subscription.url-not-allowed`: Messages cannot be sent to this URL.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one webhook subscription */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-subscription.not-found`: There is no such webhook subscription. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a webhook subscription at once; what was not delivered yet is cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSubscriptionResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-subscription.not-found`: There is no such webhook subscription. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksRotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give a webhook subscription a new secret; the one before signs as well for a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookSecretResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-subscription.not-found`: There is no such webhook subscription. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhook-subscription.revoked`: This webhook subscription was revoked. Register a new one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksMessages: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                /** @description DEAD: given up after a day of attempts. */
                status?: components["schemas"]["WebhookMessageStatus"];
                subscriptionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List messages to receivers, newest first; status DEAD lists the dead letters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookMessageResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one message and the attempts to deliver it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessageDetailResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-message.not-found`: There is no such webhook message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a message again that was given up or delivered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessageResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-message.not-found`: There is no such webhook message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhook-message.under-way`: This message is still being delivered. It can be sent again when it was delivered or given up.
             *
             *     `webhook-subscription.revoked`: This webhook subscription was revoked. Register a new one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    treatmentPlansTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the series that can be ordered without typing them out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanTemplateResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    treatmentPlansOfPatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the treatment plans of a patient, the one ordered last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TreatmentPlanResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    treatmentPlansDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlanRequest"];
            };
        };
        responses: {
            /** @description Order a treatment plan, as a draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlanResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.dose-out-of-bounds`: A dose of this plan cannot be meant. Nothing was stored.
             *
             *     `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `plan.template-unknown`: The clinic has no plan template of this code.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    treatmentPlansRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a treatment plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlanResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    treatmentPlansChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanRequest"];
            };
        };
        responses: {
            /** @description Change a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlanResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `plan.not-draft`: Only a draft can be changed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.dose-out-of-bounds`: A dose of this plan cannot be meant. Nothing was stored.
             *
             *     `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `plan.template-unknown`: The clinic has no plan template of this code.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
                /** @description Sessions planned on this day, in the zone of the clinic. Today when no filter is given. */
                date?: string;
                status?: components["schemas"]["SessionStatus"];
                patientId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions of a day, a status or a patient; today's list without a filter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedSessionResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dosingSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A session with its moves and the dose delivered so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDetailResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSessionRequest"];
            };
        };
        responses: {
            /** @description Arrange a session: chair, nurse, psychiatrist, escort */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.closed`: The session is signed, cancelled or missed, and does not change any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.assignment-not-possible`: The session cannot be given to this chair or this person.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSessionRequest"];
            };
        };
        responses: {
            /** @description Move a session to another time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.closed`: The session is signed, cancelled or missed, and does not change any more.
             *
             *     `session.has-begun`: The planned start can only be moved while the session is scheduled.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.same-day`: The patient has another session on this day.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsArrangements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When and why a session was moved, and which overlaps were accepted, in time order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionArrangementResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsCheckIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInRequest"];
            };
        };
        responses: {
            /** @description Check the patient in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description Cancel a session before the dose */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsMarkNoShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoShowRequest"];
            };
        };
        responses: {
            /** @description Record that the patient did not come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsNotes: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notes of a session in time order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionNoteResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsAddNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionNoteResponse"];
                };
            };
            /** @description Add a note to a session */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionNoteResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    doseOrdersOrdersOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dose orders of a session in time order; none while the dose is the one of the plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DoseOrderResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    doseOrdersOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoseOrderRequest"];
            };
        };
        responses: {
            /** @description Order the dose of one session, until it has started */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoseOrderResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dose-order.dose-started`: The dose of this session has started. What is given now is recorded, not ordered anew.
             *
             *     `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `session.closed`: The session is signed, cancelled or missed, and does not change any more.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dose-order.out-of-bounds`: This dose cannot be meant. Nothing was stored.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulingActivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivatePlanRequest"];
            };
        };
        responses: {
            /** @description Activate a draft: its sessions are planned */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivatedPlanResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.another-active`: Another plan of this modality is active for the patient. Complete or discontinue that one first.
             *
             *     `plan.dose-out-of-bounds`: A dose of this plan cannot be meant. Nothing was stored.
             *
             *     `plan.not-eligible`: The patient may not be treated by this plan on its first day.
             *
             *     `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `session.same-day`: The patient has another session on this day.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulingSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the sessions of a plan in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduledSessionResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulingComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletePlanRequest"];
            };
        };
        responses: {
            /** @description Complete a plan: sessions still planned are cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlanResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.session-in-progress`: A session of this plan is under way. Finish or cancel it first.
             *
             *     `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.ends-before-activation`: A plan cannot end before it was activated.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    schedulingDiscontinue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscontinuePlanRequest"];
            };
        };
        responses: {
            /** @description End a plan early, or give up a draft: sessions still planned are cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlanResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.session-in-progress`: A session of this plan is under way. Finish or cancel it first.
             *
             *     `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.ends-before-activation`: A plan cannot end before it was activated.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChangesHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldPlanRequest"];
            };
        };
        responses: {
            /** @description Put a plan on hold: its sessions stay planned, and none can be dosed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentPlanResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.before-predecessor`: A plan is held after it was activated, and resumed after it was held.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChangesResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumePlanRequest"];
            };
        };
        responses: {
            /** @description Resume a plan: the sessions still to come move on by their cadence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanScheduleResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.before-predecessor`: A plan is held after it was activated, and resumed after it was held.
             *
             *     `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `session.same-day`: The patient has another session on this day.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChangesPreviewResume: {
        parameters: {
            query?: {
                /** @description Today when left out. */
                firstDay?: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See where the sessions would go if a plan on hold were resumed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResumePreviewResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.transition-not-allowed`: The plan is not in a status from which this can be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `session.same-day`: The patient has another session on this day.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChangesReplan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplanRequest"];
            };
        };
        responses: {
            /** @description Plan anew what is still to come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanScheduleResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.dose-out-of-bounds`: A dose of this plan cannot be meant. Nothing was stored.
             *
             *     `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `plan.template-unknown`: The clinic has no plan template of this code.
             *
             *     `session.same-day`: The patient has another session on this day.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChangesStepBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepBackRequest"];
            };
        };
        responses: {
            /** @description Go back to the former, denser frequency for some sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanScheduleResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `patient.deactivated`: The patient is deactivated. Reactivate the patient first.
             *
             *     `plan.transition-not-allowed`: The plan is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `plan.dose-out-of-bounds`: A dose of this plan cannot be meant. Nothing was stored.
             *
             *     `plan.no-former-cadence`: No session is still to come, or no earlier phase of the plan was denser. Plan the course anew instead.
             *
             *     `plan.not-sound`: The plan cannot be ordered like this. Nothing was stored.
             *
             *     `session.same-day`: The patient has another session on this day.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `warnings.not-acknowledged`: Unusual values. Check them, then send the same request with acknowledgedWarnings and a reason each.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planChangesEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Holds, resumptions and changes of a plan in time order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanEventResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan.not-found`: There is no such treatment plan. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dosingEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to the dose, and how much of it is delivered now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrationEventsResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readinessRecordEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEventRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"];
                };
            };
            /** @description Record what happened to the dose: start, pause, resume, stop, injection, device */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.event-out-of-sequence`: This cannot follow what has been recorded of the dose so far.
             *
             *     `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `session.closed`: The session is signed, cancelled or missed, and does not change any more.
             *
             *     `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dose.termination-reason-needed`: The dose is not complete. Say in terminationReason why it ends early.
             *
             *     `dosing.deviation-reason-needed`: This should not have happened. If it did, send it again with deviationReason.
             *
             *     `dosing.event-not-possible`: The event cannot have happened like this.
             *
             *     `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `session.not-ready`: The session is not ready for the dose. Every reason is listed, with who can clear it.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dosingAmend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendEventRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"];
                };
            };
            /** @description Correct an event; what is left out stays as it was recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.event-not-found`: There is no such event in this session.
             *
             *     `session.not-found`: There is no such session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.event-corrected-already`: Somebody has corrected this event already.
             *
             *     `dosing.event-out-of-sequence`: This cannot follow what has been recorded of the dose so far.
             *
             *     `dosing.later-step-rests-on-dose`: The session has gone on since. Take back the later step first, or amend the event instead.
             *
             *     `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.event-not-possible`: The event cannot have happened like this.
             *
             *     `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dosingEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInErrorRequest"];
            };
        };
        responses: {
            /** @description Say that an event never happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.event-not-found`: There is no such event in this session.
             *
             *     `session.not-found`: There is no such session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.event-corrected-already`: Somebody has corrected this event already.
             *
             *     `dosing.later-step-rests-on-dose`: The session has gone on since. Take back the later step first, or amend the event instead.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `dosing.course-not-possible`: With this correction the dose could not have gone like that. Correct the other events first.
             *
             *     `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rescueList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rescue medicines of a session in the order they were given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RescueMedicineResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rescueRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRescueRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueMedicineResponse"];
                };
            };
            /** @description Record a medicine given against an effect of the dose */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueMedicineResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `rescue.session-not-open`: The patient of this session was not checked in.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rescue.not-possible`: The rescue medicine cannot be recorded like this.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rescueChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                sessionId: string;
                rescueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRescueRequest"];
            };
        };
        responses: {
            /** @description Add the response, or correct dose and time with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueMedicineResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rescue.not-found`: There is no such rescue medicine in this session.
             *
             *     `session.not-found`: There is no such session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rescue.in-error`: This entry was marked as entered in error already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rescue.not-possible`: The rescue medicine cannot be recorded like this.
             *
             *     `time.in-future`: The time lies in the future.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rescueEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                rescueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescueInErrorRequest"];
            };
        };
        responses: {
            /** @description Say that a rescue medicine was never given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueMedicineResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rescue.not-found`: There is no such rescue medicine in this session.
             *
             *     `session.not-found`: There is no such session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rescue.in-error`: This entry was marked as entered in error already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the codes of side effects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SideEffectCodeResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsOfSession: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the side effects of a session in the order of their onset */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SideEffectResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSideEffectRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideEffectResponse"];
                };
            };
            /** @description Record a side effect */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideEffectResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `side-effect.no-visit-yet`: The patient was not checked in for this session, so there is nothing to record.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `side-effect.contradictory`: The record of this side effect contradicts itself or lacks something.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsOfPatient: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the side effects of a patient over all sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SideEffectResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsChange: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version you read. */
                "If-Match": string;
            };
            path: {
                sessionId: string;
                sideEffectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSideEffectRequest"];
            };
        };
        responses: {
            /** @description Correct a side effect or tell how it went on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideEffectResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `side-effect.not-found`: There is no such side effect in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `side-effect.entered-in-error`: This side effect was entered in error and does not change any more. Record a new one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.stale`: Somebody changed this after you read it. Read it again, then repeat the change. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `side-effect.contradictory`: The record of this side effect contradicts itself or lacks something.
             *
             *     `time.in-future`: The time lies in the future.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version.required`: Send If-Match with the ETag you read, so that no change of somebody else is lost. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                sideEffectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterSideEffectInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a side effect as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideEffectResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `side-effect.not-found`: There is no such side effect in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `side-effect.entered-in-error`: This side effect was entered in error and does not change any more. Record a new one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sideEffectsJudgeRelatedness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                sideEffectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeRelatednessRequest"];
            };
        };
        responses: {
            /** @description Judge whether the drug caused a side effect */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideEffectResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `side-effect.not-found`: There is no such side effect in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `side-effect.entered-in-error`: This side effect was entered in error and does not change any more. Record a new one.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    observationsOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has to be observed, when, and what is next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationsDueResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vitalsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the vital signs of a session in the order they were measured */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VitalsReadingResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vitalsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVitalsRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedVitalsResponse"];
                };
            };
            /** @description Record one set of vital signs */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedVitalsResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device.not-bound`: This device is not bound to this session. A nurse has to bind it first.
             *
             *     `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `vitals.session-not-open`: This session takes no readings: the patient was not checked in, or the visit is over and this is a monitor.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `vitals.impossible`: These vital signs cannot be. Nothing was stored; check the values and send them again.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vitalsConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm an unusual reading after looking at it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VitalsReadingResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `vitals.reading-not-found`: There is no such reading in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `vitals.not-unconfirmed`: This reading does not wait for a confirmation.
             *
             *     `vitals.session-not-open`: This session takes no readings: the patient was not checked in, or the visit is over and this is a monitor.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vitalsAmend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendVitalsRequest"];
            };
        };
        responses: {
            /** @description Correct a reading */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VitalsReadingResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `vitals.reading-not-found`: There is no such reading in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `vitals.entered-in-error`: This reading was entered in error and is not changed any more.
             *
             *     `vitals.session-not-open`: This session takes no readings: the patient was not checked in, or the visit is over and this is a monitor.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `vitals.impossible`: These vital signs cannot be. Nothing was stored; check the values and send them again.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vitalsEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a reading as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VitalsReadingResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `vitals.reading-not-found`: There is no such reading in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `vitals.entered-in-error`: This reading was entered in error and is not changed any more.
             *
             *     `vitals.session-not-open`: This session takes no readings: the patient was not checked in, or the visit is over and this is a monitor.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vitalsCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what was corrected about a reading */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VitalsCorrectionsResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.not-found`: There is no such session.
             *
             *     `vitals.reading-not-found`: There is no such reading in this session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scalesList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the ratings of a session in the order they were made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScaleResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scalesRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordScaleRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScaleResponse"];
                };
            };
            /** @description Record a rating: CADSS, modified Aldrete or PADSS */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScaleResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `vitals.session-not-open`: This session takes no readings: the patient was not checked in, or the visit is over and this is a monitor.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scale.impossible`: This rating cannot be. Nothing was stored; check the items and send them again.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scalesEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                scaleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScaleInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark a rating as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScaleResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scale.not-found`: There is no such rating in this session.
             *
             *     `session.not-found`: There is no such session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scale.entered-in-error`: This rating was entered in error and is not changed any more.
             *
             *     `vitals.session-not-open`: This session takes no readings: the patient was not checked in, or the visit is over and this is a monitor.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devicesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the devices and the sessions they are bound to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeviceResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devicesRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceRequest"];
            };
        };
        responses: {
            /** @description Register a monitor and make its credentials */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDeviceResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device.serial-number-taken`: A device with this serial number is registered already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devicesBind: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindDeviceRequest"];
            };
        };
        responses: {
            /** @description Bind a device to a session, which ends an earlier binding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device.not-found`: There is no such device.
             *
             *     `session.not-found`: There is no such session.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `device.revoked`: This device was revoked and cannot be used any more.
             *
             *     `device.session-over`: This session is over; a device can only be bound to one that is running or still to come.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devicesUnbind: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnbindDeviceRequest"];
            };
        };
        responses: {
            /** @description Take a device off its session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `device.not-found`: There is no such device. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    devicesRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a device and its credentials at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `device.not-found`: There is no such device. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readinessOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands in the way of the dose, and who can clear it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readinessMarkReady: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadyRequest"];
            };
        };
        responses: {
            /** @description Find the session ready for the dose */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `session.not-ready`: The session is not ready for the dose. Every reason is listed, with who can clear it.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checklistOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checklist before the dose: every item, what was ticked for it, by whom and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checklistRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordChecklistRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistResponse"];
                };
            };
            /** @description Tick items of the checklist, one or many at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `checklist.before-check-in`: The checklist begins with the check-in: the patient has not come yet, or did not.
             *
             *     `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `checklist.entry-faulty`: The checklist cannot take these entries as they are. Every reason is listed.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checklistDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReadinessRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDecisionResponse"];
                };
            };
            /** @description Decide about something that stands in the way of the dose */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDecisionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `readiness.nothing-to-decide`: A decision names what it was made on: a reading or a checklist entry of this session.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dischargeOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the discharge still waits for, or how the patient left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DischargeStateResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dischargeDischarge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DischargeRequest"];
            };
        };
        responses: {
            /** @description Discharge the patient */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DischargeResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `discharge.gates-unmet`: The patient may not go home yet. Every gate that is not met is listed.
             *
             *     `discharge.reason-missing`: A discharge that is not routine needs its reason.
             *
             *     `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dischargeAssess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessDischargeRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DischargeAssessmentResponse"];
                };
            };
            /** @description State what was found or done before the patient leaves */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DischargeAssessmentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `discharge.before-check-in`: The patient has not come yet, or did not.
             *
             *     `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOffSign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignRequest"];
            };
        };
        responses: {
            /** @description Sign the session off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.transition-not-allowed`: The session is not in a status from which this can be done.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.before-predecessor`: This time lies before something that has to come first.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Take back the last step of a session that was a mistake */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not-found`: There is no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `undo.not-possible`: This cannot be taken back. Every reason is listed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `session.same-day`: The patient has another session on this day.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    worklistWorklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every patient in the clinic, by what is due next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorklistResponse"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessmentsInstruments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questionnaires of the clinic: wording, codes, bands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InstrumentResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessmentsList: {
        parameters: {
            query?: {
                /** @description Most items on a page. 50 when left out. */
                limit?: number;
                /** @description Where the page begins: `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a patient has answered, in the order of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssessmentResponse"][];
                        /** @description Send it as `cursor` to get the next page; null on the last one. */
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `request.invalid-cursor`: The cursor does not belong to this list. Start again without it.
             *
             *     `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessmentsRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAssessmentRequest"];
            };
        };
        responses: {
            /** @description This entry is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"];
                };
            };
            /** @description Record an answered questionnaire */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry.id-taken`: An entry with this id exists already and says something else. Nothing was changed.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `assessment.not-scorable`: This cannot be the answered questionnaire. Every reason is listed. Nothing was stored.
             *
             *     `time.in-future`: The time lies in the future.
             *
             *     `idempotency.key-reused`: This Idempotency-Key was used for another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessmentsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One answered questionnaire */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `assessment.not-found`: There is no such assessment of this patient.
             *
             *     `patient.not-found`: There is no such patient.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessmentsEnterInError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own. The same key and body again is answered with the first answer for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                patientId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAssessmentInErrorRequest"];
            };
        };
        responses: {
            /** @description Mark an answered questionnaire as entered in error */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"];
                };
            };
            /**
             * @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored.
             *
             *     `request.malformed`: The request could not be understood.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `assessment.not-found`: There is no such assessment of this patient.
             *
             *     `patient.not-found`: There is no such patient.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `assessment.already-in-error`: The assessment is marked as entered in error already.
             *
             *     `idempotency.still-running`: The first request with this Idempotency-Key is still running. Try again in a moment.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body-too-large`: The request body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported-media-type`: The body has to be JSON (Content-Type: application/json). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key-reused`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progressOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a patient is doing: courses, sessions with dose, vitals and side effects, and the score curves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `patient.not-found`: There is no such patient. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportsOutcomes: {
        parameters: {
            query: {
                /** @description First calendar month, in the zone of the clinic. */
                from: string;
                /** @description Last calendar month, included whole; at most 120 months in all. */
                to: string;
                modality?: components["schemas"]["Modality"];
                /** @description Courses that name it among their indications. */
                indication?: components["schemas"]["Indication"];
                /** @description GAD7 when left out. */
                instrument?: components["schemas"]["InstrumentCode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How all patients are doing: change, response and remission by time point and recall */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesReportResponse"];
                };
            };
            /** @description `request.invalid`: Some fields are missing, unknown or out of bounds. Nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.not-signed-in`: Sign in first: the access token is missing, wrong or no longer good. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.not-allowed`: Your role may not do this.
             *
             *     `auth.password-change-required`: Choose a password of your own first (PUT /v1/me/password).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `report.instrument-not-offered`: The rules of the clinic do not know this questionnaire.
             *
             *     `report.period-reversed`: The last month of the period lies before its first.
             *
             *     `report.period-too-long`: A report takes in ten years (120 months) at most.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal-error`: Something went wrong on our side. Quote the request id when you report it. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database cannot be reached at the moment. Send the same again shortly, with the same id or Idempotency-Key, so that it happens once.
             *
             *     `server.busy`: The server has more to do than it can. Send the same again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

package dev.interlock.routes.audit.entry;

/**
 * One thing that happened, as one row of one typed table. A new kind of entry is a record named here and a table in a
 * migration; everything else follows from the record's components, whose names are the columns' in snake_case.
 */
public sealed interface Entry
        permits SampleEntry,
                FiringEntry,
                ConditionEntry,
                IncidentEntry,
                EscalationEntry,
                PlanEntry,
                TaskEntry,
                VerdictEntry,
                ViolationEntry,
                EnvelopeEntry,
                OutcomeEntry,
                AlertEntry,
                OperatorActEntry,
                RulebookEntry,
                LlmRunEntry,
                LookupEntry,
                ClarificationEntry,
                HeardAlertEntry,
                ArchiveEntry,
                ScenarioRunEntry {
    /** When it happened and what it belongs to. */
    Origin origin();
}

package dev.interlock.routes.access;

import dev.interlock.routes.audit.ActJournal;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.audit.entry.Origin;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what was done to the tokens into the audit; what was done while no controller ran is recorded by the next one. */
public final class TokenJournal {
    private static final Logger LOG = LoggerFactory.getLogger(TokenJournal.class);

    private final AccessTokens tokens;
    private final ActJournal journal;
    private final InstantSource clock;
    private List<AccessToken> recorded = List.of();

    /** @param clock the world's */
    public TokenJournal(AccessTokens tokens, Audit audit, InstantSource clock) {
        this.tokens = tokens;
        this.journal = new ActJournal(audit, "token-acts");
        this.clock = clock;
    }

    /** Records every act that is not in the audit yet. */
    public synchronized void record() {
        try {
            List<AccessToken> all = tokens.all();
            if (!all.equals(recorded)) {
                record(all);
                recorded = all;
            }
        } catch (IOException unreadable) {
            LOG.error("{}", unreadable.getMessage());
        }
    }

    private void record(List<AccessToken> all) {
        Instant now = clock.instant();
        Map<String, OperatorActEntry> acts = new LinkedHashMap<>();
        for (AccessToken token : all) {
            acts.put("add " + token.name(), entry(now, token.madeBy(), Act.ADD_TOKEN, token));
            if (token.revokedBy() != null) {
                acts.put("revoke " + token.name(), entry(now, token.revokedBy(), Act.REVOKE_TOKEN, token));
            }
        }
        journal.record(acts, now);
    }

    private static OperatorActEntry entry(Instant now, String by, String act, AccessToken token) {
        return new OperatorActEntry(
                Origin.at(now), by, act, "token " + token.name(), token.role().word(), null);
    }
}

package dev.interlock.routes.access;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.audit.entry.Origin;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what was done to the tokens into the audit; what was done while no controller ran is recorded by the next one. */
public final class TokenJournal {
    private static final Logger LOG = LoggerFactory.getLogger(TokenJournal.class);
    private static final String STATE = "token-acts";

    private final AccessTokens tokens;
    private final Audit audit;
    private final InstantSource clock;
    private List<AccessToken> recorded = List.of();

    /** @param clock the world's */
    public TokenJournal(AccessTokens tokens, Audit audit, InstantSource clock) {
        this.tokens = tokens;
        this.audit = audit;
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
        TreeSet<String> known = new TreeSet<>(
                audit.load(STATE).map(text -> text.lines().toList()).orElse(List.of()));
        Instant now = clock.instant();
        List<OperatorActEntry> entries = new ArrayList<>();
        for (AccessToken token : all) {
            if (known.add("add " + token.name())) {
                entries.add(entry(now, token.madeBy(), Act.ADD_TOKEN, token));
            }
            if (token.revokedBy() != null && known.add("revoke " + token.name())) {
                entries.add(entry(now, token.revokedBy(), Act.REVOKE_TOKEN, token));
            }
        }
        if (!entries.isEmpty()) {
            audit.append(entries, Map.of(STATE, String.join("\n", known)), now);
        }
    }

    private static OperatorActEntry entry(Instant now, String by, String act, AccessToken token) {
        return new OperatorActEntry(
                Origin.at(now), by, act, "token " + token.name(), token.role().word(), null);
    }
}

package dev.interlock.routes.agents.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.SetClock;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made, replaced, taken back and handed out, and whoever uses them follows at once. */
final class KeysTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    private final SetClock clock = new SetClock(NOON);
    private final Path file;
    private final KeyOffice office;
    private final EnvelopeKeys keys;

    KeysTest(@TempDir Path data) throws IOException {
        file = data.resolve(EnvelopeKeys.FILE);
        office = new KeyOffice(file, clock);
        keys = EnvelopeKeys.in(file, Duration.ofHours(24), clock);
    }

    @BeforeEach
    void first() throws IOException {
        office.begin("interlock");
    }

    @Test
    void the_file_is_its_owners_alone_and_a_second_beginning_changes_nothing() throws IOException {
        office.begin("interlock");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys.versions()).extracting(KeyVersion::id).containsExactly("envelope-1");
    }

    @Test
    void a_rotation_is_used_at_once_by_whoever_has_the_keys_open() throws IOException {
        assertThat(keys.current()).isEqualTo("envelope-1");
        assertThat(office.rotate("ada")).isEqualTo("envelope-2");
        assertThat(keys.current()).isEqualTo("envelope-2");
    }

    @Test
    void a_replaced_key_verifies_for_its_time_of_grace_and_not_a_second_longer() throws IOException {
        clock.pass(Duration.ofDays(30));
        office.rotate("ada");
        clock.pass(Duration.ofHours(24));
        assertThat(keys.key("envelope-1", Agent.ACTION_AGENT)).isInstanceOf(KeyAnswer.Usable.class);
        assertThat(states()).containsExactly(KeyVersion.State.VERIFIES, KeyVersion.State.SIGNS);

        clock.pass(Duration.ofSeconds(1));
        assertThat(keys.key("envelope-1", Agent.ACTION_AGENT)).isInstanceOf(KeyAnswer.Retired.class);
        assertThat(states()).containsExactly(KeyVersion.State.RETIRED, KeyVersion.State.SIGNS);
    }

    @Test
    void a_revoked_key_verifies_nothing_at_once_and_another_signs_in_its_place() throws IOException {
        AgentKey before = usable("envelope-1", Agent.ACTION_AGENT);
        assertThat(office.revoke("envelope-1", "ada", "seen in a paste")).isEqualTo("envelope-2");

        assertThat(keys.key("envelope-1", Agent.ACTION_AGENT)).isEqualTo(new KeyAnswer.Revoked(NOON));
        assertThat(keys.current()).isEqualTo("envelope-2");
        KeySet stored = KeySet.read(dev.interlock.routes.audit.chain.KeyFile.at(file));
        assertThat(stored.key(1, Agent.ACTION_AGENT).orElseThrow().sign(MESSAGE))
                .as("the secret itself is gone")
                .isNotEqualTo(before.sign(MESSAGE));
    }

    @Test
    void what_there_is_not_cannot_be_revoked_and_nothing_twice() throws IOException {
        assertThatThrownBy(() -> office.revoke("envelope-9", "ada", ""))
                .hasMessageContaining("There is no key 'envelope-9'.");
        office.revoke("envelope-1", "ada", "");
        assertThatThrownBy(() -> office.revoke("envelope-1", "ada", "")).hasMessageContaining("is revoked already");
    }

    @Test
    void each_agent_shares_another_secret_with_the_controller() {
        assertThat(usable("envelope-1", Agent.ACTION_AGENT).sign(MESSAGE))
                .isNotEqualTo(usable("envelope-1", Agent.METRIC_AGENT).sign(MESSAGE));
    }

    @Test
    void an_agents_own_file_has_its_key_and_no_others(@TempDir Path elsewhere) throws IOException {
        office.rotate("ada");
        Path copy = elsewhere.resolve("action.p12");
        office.export(Agent.ACTION_AGENT, copy, "ada");
        EnvelopeKeys exported = EnvelopeKeys.in(copy, Duration.ofHours(24), clock);

        assertThat(signed(exported.key("envelope-2", Agent.ACTION_AGENT)))
                .isEqualTo(usable("envelope-2", Agent.ACTION_AGENT).sign(MESSAGE));
        assertThat(exported.key("envelope-2", Agent.METRIC_AGENT)).isInstanceOf(KeyAnswer.Unknown.class);
        assertThatThrownBy(() -> new KeyOffice(copy, clock).rotate("eve"))
                .hasMessageContaining("holds the keys of one agent");
    }

    @Test
    void what_was_done_to_keys_is_recorded_once_also_when_no_controller_ran(@TempDir Path data) throws IOException {
        office.rotate("ada");
        office.revoke("envelope-1", "bob", "lost laptop");
        try (Audit audit = Audit.open(AuditSettings.in(data), clock)) {
            new KeyJournal(keys, audit, clock).record();
            new KeyJournal(keys, audit, clock).record();
            assertThat(audit.reader().newest(OperatorActEntry.class, 10))
                    .extracting(OperatorActEntry::act, OperatorActEntry::operator, OperatorActEntry::subject)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(Act.ROTATE_KEY, "ada", "envelope-2"),
                            org.assertj.core.groups.Tuple.tuple(Act.REVOKE_KEY, "bob", "envelope-1"));
        }
    }

    private AgentKey usable(String id, Agent agent) {
        return ((KeyAnswer.Usable) keys.key(id, agent)).key();
    }

    private static String signed(KeyAnswer answer) {
        return ((KeyAnswer.Usable) answer).key().sign(MESSAGE);
    }

    private java.util.List<KeyVersion.State> states() {
        return keys.versions().stream().map(keys::state).toList();
    }
}

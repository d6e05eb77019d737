package dev.interlock.routes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessTokensTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private AccessTokens tokens() {
        return AccessTokens.in(data.resolve(AccessTokens.FILE));
    }

    @Test
    void what_is_sent_is_kept_nowhere_and_the_file_is_its_owners_alone() throws Exception {
        String secret = tokens().add("ci", Role.OPERATE, "ada", NOON);

        Path file = data.resolve(AccessTokens.FILE);
        assertThat(Files.readString(file)).contains("\"ci\"", "\"operate\"").doesNotContain(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(tokens().good(secret))
                .hasValueSatisfying(token -> assertThat(token.role()).isEqualTo(Role.OPERATE));
        assertThat(tokens().good(secret + "x")).isEmpty();
        assertThat(tokens().good(tokens().all().get(0).sha256()))
                .as("the hash opens nothing")
                .isEmpty();
    }

    @Test
    void whoever_holds_the_tokens_sees_when_it_looks_what_another_process_does_with_them() throws Exception {
        AccessTokens held = tokens();
        assertThat(held.exist()).isFalse();
        String one = tokens().add("one", Role.SEE, "ada", NOON);
        String two = tokens().add("two", Role.SEE, "ada", NOON);
        held.refresh();
        assertThat(held.good(one)).isPresent();

        tokens().revoke("one", "bob", NOON);
        held.refresh();

        assertThat(held.good(one)).isEmpty();
        assertThat(held.good(two)).isPresent();
        assertThat(held.exist()).isTrue();
    }

    @Test
    void a_name_is_used_once() throws Exception {
        tokens().add("ci", Role.SEE, "ada", NOON);
        assertThatThrownBy(() -> tokens().add("ci", Role.OPERATE, "eve", NOON))
                .hasMessageContaining("a name is used once");
        tokens().revoke("ci", "ada", NOON);
        assertThatThrownBy(() -> tokens().add("ci", Role.OPERATE, "eve", NOON))
                .hasMessageContaining("a name is used once");
        assertThatThrownBy(() -> tokens().revoke("ci", "ada", NOON)).hasMessageContaining("interlock token list");
        assertThatThrownBy(() -> tokens().add("a b", Role.SEE, "ada", NOON))
                .hasMessageContaining("is no name of a token");
    }

    @Test
    void a_damaged_file_lets_nobody_in_and_is_not_written_over() throws Exception {
        String secret = tokens().add("ci", Role.SEE, "ada", NOON);
        Path file = data.resolve(AccessTokens.FILE);
        Files.writeString(file, Files.readString(file).substring(0, 40));

        assertThat(tokens().good(secret)).isEmpty();
        assertThatThrownBy(() -> tokens().add("another", Role.SEE, "ada", NOON)).hasMessageContaining("are damaged");
        assertThat(Files.size(file)).isEqualTo(40);
    }

    @Test
    void what_was_done_while_no_controller_ran_is_recorded_by_the_next_one_once() throws Exception {
        tokens().add("ci", Role.OPERATE, "ada", NOON);
        tokens().revoke("ci", "bob", NOON);
        try (Audit audit = Audit.open(AuditSettings.inMemory(), InstantSource.fixed(NOON))) {
            new TokenJournal(tokens(), audit, InstantSource.fixed(NOON)).record();
            new TokenJournal(tokens(), audit, InstantSource.fixed(NOON)).record();

            assertThat(audit.reader().newest(OperatorActEntry.class, 10))
                    .extracting(act -> "%s %s %s %s".formatted(act.operator(), act.act(), act.subject(), act.setting()))
                    .containsExactly("bob REVOKE_TOKEN token ci operate", "ada ADD_TOKEN token ci operate");
        }
    }
}

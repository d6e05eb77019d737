package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and agents from the command line. */
final class KeysAndAgentTest {
    private final Path data;
    private final Desk desk;

    KeysAndAgentTest(@TempDir Path data) {
        this.data = data;
        this.desk = new Desk(data);
    }

    @Test
    void a_rotation_shows_in_the_list_with_who_did_it() throws IOException {
        aFirstKey();
        assertThat(run("keys", "rotate", "--by", "ada")).isEqualTo(Exit.OK.code());
        assertThat(run("keys", "list")).isEqualTo(Exit.OK.code());
        assertThat(desk.out())
                .contains("envelope-2 signs from now on.")
                .containsPattern("envelope-1 +verifies")
                .containsPattern("envelope-2 +signs .* ada");
    }

    @Test
    void a_revocation_names_the_key_that_signs_instead() throws IOException {
        aFirstKey();
        assertThat(run("keys", "revoke", "envelope-1", "--reason", "lost")).isEqualTo(Exit.OK.code());
        assertThat(desk.out()).contains("envelope-1 is revoked; envelope-2 signs.");
        assertThat(run("keys", "revoke", "envelope-7")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err()).contains("There is no key 'envelope-7'.").hasLineCount(1);
    }

    @Test
    void an_export_holds_one_agents_keys() throws IOException {
        aFirstKey();
        Path to = data.resolve("action-keys.p12");
        assertThat(run("keys", "export", "--type", "action", "--to", to.toString()))
                .isEqualTo(Exit.OK.code());
        assertThat(desk.out()).contains("holds the keys of the ActionAgent and no others.");
        assertThat(EnvelopeKeys.in(to, EnvelopeKeys.GRACE, InstantSource.system())
                        .versions())
                .hasSize(1);
    }

    @Test
    void without_keys_there_is_advice() {
        assertThat(run("keys", "list")).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err())
                .contains("There are no keys in", "Start a controller")
                .hasLineCount(1);
    }

    @Test
    void an_agent_without_keys_or_an_address_is_refused_with_advice() {
        String keys = data.resolve("absent.p12").toString();
        assertThat(run(
                        "agent",
                        "--type",
                        "action",
                        "--listen",
                        "9301",
                        "--world",
                        "http://localhost:1",
                        "--keys",
                        keys))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("Give HOST:PORT").hasLineCount(1);
        assertThat(run(
                        "agent",
                        "--type",
                        "action",
                        "--listen",
                        "127.0.0.1:0",
                        "--world",
                        "http://localhost:1",
                        "--keys",
                        keys))
                .isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err()).contains("interlock keys export");
    }

    private void aFirstKey() throws IOException {
        new KeyOffice(data.resolve(EnvelopeKeys.FILE), InstantSource.system()).begin("interlock");
    }

    private int run(String... arguments) {
        return desk.run(Desk.with(arguments, "--data", data.toString()));
    }
}

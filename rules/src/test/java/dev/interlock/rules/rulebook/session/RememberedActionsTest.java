package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ActionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A data folder of the version before opens: actions are remembered in the form they always were. */
class RememberedActionsTest {
    private static final String MEMORY = """
            {"clock":0,"heard":0,"devices":[],"readings":[],"jobs":[],"onsets":[],"incidents":[],"attempts":[{"id":"a","incident":"i",\
            "domain":"zone-1","condition":"c","remedy":"r","urgent":false,"actions":[%s],"aims":[],"startedAt":0,"state":"PROPOSED",\
            "changedAt":0}],"escalations":[],"reports":[]}""";

    @Test
    void every_action_that_was_ever_remembered_is_read_and_written_byte_for_byte_the_same() {
        String recorded = String.join(",", lines());
        Memory memory = MemoryJson.read(MEMORY.formatted(recorded), DeviceKinds.delivered())
                .orThrow();
        assertThat(memory.attempts().get(0).actions())
                .extracting(Action::type)
                .containsExactlyInAnyOrder(ActionType.values());
        assertThat(MemoryJson.write(memory)).contains("\"actions\":[" + recorded + "]");
    }

    private static List<String> lines() {
        try (InputStream recorded = RememberedActionsTest.class.getResourceAsStream("remembered-actions.jsonl")) {
            byte[] text = Objects.requireNonNull(recorded).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Plans, envelopes and audits that were written long ago are read by what stands here: the form of an action never changes. */
class CatalogueOnRecordTest {
    @Test
    void every_action_is_written_byte_for_byte_as_it_always_was() {
        assertThat(ActionJsonTest.one_of_each())
                .extracting(action -> StrictJson.write(ActionJson.write(action)))
                .containsExactlyElementsOf(lines());
    }

    @Test
    void every_action_that_was_ever_written_is_read() {
        List<Action> read = lines().stream()
                .map(line -> StrictJson.parse(line).then(ActionJson::read).orThrow())
                .toList();
        assertThat(read).containsExactlyElementsOf(ActionJsonTest.one_of_each());
    }

    private static List<String> lines() {
        try (InputStream recorded = CatalogueOnRecordTest.class.getResourceAsStream("actions.jsonl")) {
            byte[] text = Objects.requireNonNull(recorded).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own mapping, from the start on and whenever it is saved. */
class MappingReloadTest {
    private final Path site;
    private final Path file;

    MappingReloadTest(@TempDir Path site) throws IOException {
        this.site = site;
        this.file = Files.createDirectories(site.resolve("routes")).resolve("mapping.yaml");
    }

    @Test
    void a_controller_with_a_faulty_mapping_does_not_start_and_says_why() throws IOException {
        save("DCGM_FI_DEV_GPU_TEMP,", "\"DCGM_(TEMP\",");
        ControllerStart start =
                ControllerStart.onOneThread(InstantSource.system()).site(site).mode(Mode.OBSERVE);

        assertThatThrownBy(start::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("mapping.yaml:" + lineOf("DCGM_(TEMP"))
                .hasMessageContaining("a '(' is never closed");
    }

    @Test
    void a_saved_edit_is_in_use_at_the_next_look_and_a_faulty_one_is_not() throws IOException {
        save("readings: []", "readings: [humidity_percent]");
        MappingInUse mapping = new MappingInUse(() -> file, DeviceKinds::delivered);
        assertThat(mapping.get().isReading("humidity_percent")).isTrue();
        assertThat(mapping.get().isReading("dew_point_celsius")).isFalse();

        save("readings: []", "readings: [dew_point_celsius]");
        mapping.look();
        assertThat(mapping.get().isReading("dew_point_celsius")).isTrue();
        assertThat(mapping.fault()).isEmpty();

        save("readings: []", "readings: [\"(\"]");
        mapping.look();
        assertThat(mapping.get().isReading("dew_point_celsius"))
                .as("the one before")
                .isTrue();
        assertThat(mapping.fault()).get().asString().contains("mapping.yaml:", "a '(' is never closed");

        save("readings: []", "readings: [mood]");
        mapping.look();
        assertThat(mapping.get().isReading("mood")).isTrue();
        assertThat(mapping.fault()).isEmpty();
    }

    private void save(String old, String fresh) throws IOException {
        String delivered = Files.readString(Path.of("routes", "mapping.yaml"));
        assertThat(delivered).contains(old);
        Files.writeString(file, delivered.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(fresh)));
    }

    private int lineOf(String text) throws IOException {
        return Files.readAllLines(file).stream()
                        .takeWhile(line -> !line.contains(text))
                        .toList()
                        .size()
                + 1;
    }
}

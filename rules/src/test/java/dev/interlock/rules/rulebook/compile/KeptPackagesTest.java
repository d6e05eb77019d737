package dev.interlock.rules.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

/** Rules that were compiled before are read back and decide the same; whatever is wrong with what was kept, rules compile. */
class KeptPackagesTest {
    /** The engine's default turns a constraint into bytecode, where a missing value passes, after 20 evaluations. */
    private static final int OFTEN = 100;

    private static final String RULES = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.fact.*;
            rule "below" @id("ONE")
            when
                Limit( name == "most", $limit : value )
                Limit( name == "measured", value < $limit )
                exists Device( kind == DeviceKind.RACK )
            then
                insertLogical( "below" );
            end
            rule "known" @id("TWO")
            when
                String( this == "below" )
            then
                insert( 1L );
            end
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path cache;

    @Test
    void what_is_read_back_decides_as_what_was_compiled() {
        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
        List<String> written = kept();
        assertThat(written).hasSize(1);

        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
        assertThat(fired(compiled(RULES), 6)).isZero();
        assertThat(kept()).isEqualTo(written);
    }

    @Test
    void a_missing_value_proves_nothing_to_what_is_read_back() {
        compiled(RULES);
        KieSession session = compiled(RULES).newSession();
        try {
            session.insert(new Limit("most", 5, 5, 0, "%", "example"));
            session.insert(rack());
            for (int time = 0; time < OFTEN; time++) {
                var handle = session.insert(measured(4));
                session.fireAllRules();
                session.delete(handle);
            }
            session.insert(measured(Double.NaN));
            assertThat(session.fireAllRules()).isZero();
        } finally {
            session.dispose();
        }
    }

    @Test
    void other_rules_are_others() {
        compiled(RULES);
        assertThat(fired(compiled(RULES.replace("value < $limit", "value > $limit")), 6))
                .isEqualTo(2);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void a_file_that_is_cut_or_has_lost_a_byte_is_written_anew() throws IOException {
        compiled(RULES);
        Path file = folder().resolve(kept().get(0));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
        assertThat(file).hasSize(whole.length);

        byte[] spoilt = whole.clone();
        spoilt[spoilt.length / 2] ^= 1;
        Files.write(file, spoilt);
        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isNotEqualTo(spoilt);
    }

    @Test
    void a_file_that_holds_something_else_is_written_anew() throws IOException {
        compiled(RULES);
        Path file = folder().resolve(kept().get(0));
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(other))) {
            out.writeObject(new ArrayList<>(List.of("no package")));
        }
        Files.writeString(file, Sha256.of(other.toByteArray()));
        Files.write(file, other.toByteArray(), StandardOpenOption.APPEND);

        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
        assertThat(Files.size(file)).isGreaterThan(64 + other.size());
    }

    @Test
    void a_folder_that_others_may_write_to_is_left_alone() throws IOException {
        compiled(RULES);
        Path file = folder().resolve(kept().get(0));
        Files.write(file, new byte[0]);
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
        assertThat(file).isEmptyFile();
    }

    @Test
    void rules_compile_where_nothing_can_be_kept() throws IOException {
        Files.writeString(folder(), "a file");
        assertThat(fired(compiled(RULES), 4)).isEqualTo(2);
    }

    private CompiledRules compiled(String rules) {
        List<RulebookFault> faults = new ArrayList<>();
        CompiledRules compiled = CompiledRules.compile(
                List.of(ParsedRules.of(
                        new RulebookFile("conditions/kept.drl", rules, Path.of("kept.drl"), false),
                        SiteKinds.DELIVERED)),
                SiteKinds.DELIVERED,
                Optional.of(new KeptPackages(new KeptFiles(folder()))),
                faults);
        assertThat(faults).isEmpty();
        return Objects.requireNonNull(compiled);
    }

    private static int fired(CompiledRules rules, double measured) {
        KieSession session = rules.newSession();
        try {
            session.insert(new Limit("most", 5, 5, 0, "%", "example"));
            session.insert(rack());
            session.insert(measured(measured));
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private static Limit measured(double value) {
        return new Limit("measured", value, value, 0, "%", "example");
    }

    private static Device rack() {
        return new Device("rack-1", DeviceKind.RACK, "zone-1", "", Map.of());
    }

    private Path folder() {
        return cache.resolve("interlock");
    }

    private List<String> kept() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

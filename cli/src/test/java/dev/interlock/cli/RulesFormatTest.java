package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.scenarios.bench.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are put in order in their files, and a file is changed as a whole or not at all. */
final class RulesFormatTest {
    private static final String UNTIDY = """
            package dev.interlock.rulebook;
            rule "A rack is there" @id( "MINE-101" )
            when
            Rack(powerWatts>1)
            then
            insertLogical( new Unheard( "a  b" ) ); end
            """;

    private static final String TIDY = """
            package dev.interlock.rulebook;

            rule "A rack is there"
                @id("MINE-101")
            when
                Rack( powerWatts > 1 )
            then
                insertLogical( new Unheard( "a  b" ) );
            end
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path site;

    @BeforeEach
    void have_a_home_and_a_site() throws IOException {
        Path home = folder.resolve("home");
        SourceTree.linkedFrom(Path.of(".."), home);
        System.setProperty("interlock.home", home.toString());
        site = Files.createDirectories(folder.resolve("site"));
    }

    @Test
    void the_rules_of_the_site_are_put_in_order_and_named() throws IOException {
        Path untidy = put("rulebooks/conditions/untidy.drl", UNTIDY);
        Path tidy = put("rulebooks/conditions/tidy.drl", TIDY);

        assertThat(ofTheSite("rules", "fmt")).isEqualTo(Exit.OK.code());

        assertThat(untidy).hasContent(TIDY);
        assertThat(tidy).hasContent(TIDY);
        assertThat(out.toString().lines()).containsExactly(untidy.toString(), "2 files, 1 put in order.");
        assertThat(ofTheSite("rules", "fmt", "--check")).isEqualTo(Exit.OK.code());
    }

    @Test
    void check_changes_nothing_and_fails_with_the_names_of_what_is_not_in_order() throws IOException {
        Path untidy = put("rulebooks/conditions/untidy.drl", UNTIDY);

        assertThat(ofTheSite("rules", "fmt", "--check")).isEqualTo(Exit.FAILED.code());

        assertThat(untidy).hasContent(UNTIDY);
        assertThat(out.toString().lines())
                .containsExactly(untidy.toString(), "1 file, 1 not in order, and nothing was changed.");
    }

    @Test
    void a_file_that_is_not_understood_is_left_alone_with_its_line_and_the_others_are_put_in_order()
            throws IOException {
        Path broken = put("broken.drl", UNTIDY.replace("\"a  b\"", "\"a  b"));
        Path untidy = put("untidy.drl", UNTIDY);

        assertThat(run("rules", "fmt", broken.toString(), untidy.toString())).isEqualTo(Exit.FAILED.code());

        assertThat(broken).hasContent(UNTIDY.replace("\"a  b\"", "\"a  b"));
        assertThat(untidy).hasContent(TIDY);
        assertThat(out.toString())
                .contains(broken + ":6: A text that begins here does not end", "left as it is.")
                .contains("2 files, 1 put in order, 1 left alone.");
    }

    @Test
    void permissions_stay_a_link_stays_a_link_and_nothing_is_left_beside_the_file() throws IOException {
        Path file = put("rules.drl", UNTIDY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(site.resolve("link.drl"), file);

        assertThat(run("rules", "fmt", link.toString())).isEqualTo(Exit.OK.code());

        assertThat(file).hasContent(TIDY);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> beside = Files.list(site)) {
            assertThat(beside).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void a_file_that_is_in_order_is_not_written() throws IOException {
        Path tidy = put("tidy.drl", TIDY);
        Object before = Files.getAttribute(tidy, "unix:ino");

        assertThat(run("rules", "fmt", tidy.toString())).isEqualTo(Exit.OK.code());

        assertThat(Files.getAttribute(tidy, "unix:ino")).isEqualTo(before);
        assertThat(out.toString()).isEqualToIgnoringNewLines("1 file, all in order.");
    }

    @Test
    void what_is_no_file_of_rules_is_refused() throws IOException {
        assertThat(run("rules", "fmt", put("limits.csv", "name,value").toString()))
                .isEqualTo(Exit.USAGE.code());
        assertThat(run("rules", "fmt", site.toString())).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("does not end in '.drl'", "has no file of rules in it");
    }

    private Path put(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int ofTheSite(String... command) {
        return run(Stream.concat(Stream.of(command), Stream.of("--set", "interlock.site=" + site))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return CommandLineOf.interlock()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

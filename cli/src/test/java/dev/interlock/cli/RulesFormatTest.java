package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
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

    private final Desk desk;

    RulesFormatTest(@TempDir Path folder) {
        desk = Desk.installed(folder);
    }

    @Test
    void the_rules_of_the_site_are_put_in_order_and_named() throws IOException {
        Path untidy = desk.put("rulebooks/conditions/untidy.drl", UNTIDY);
        Path tidy = desk.put("rulebooks/conditions/tidy.drl", TIDY);

        assertThat(desk.ofTheSite("rules", "fmt")).isEqualTo(Exit.OK.code());

        assertThat(untidy).hasContent(TIDY);
        assertThat(tidy).hasContent(TIDY);
        assertThat(desk.out().lines()).containsExactly(untidy.toString(), "2 files, 1 put in order.");
        assertThat(desk.ofTheSite("rules", "fmt", "--check")).isEqualTo(Exit.OK.code());
    }

    @Test
    void check_changes_nothing_and_fails_with_the_names_of_what_is_not_in_order() throws IOException {
        Path untidy = desk.put("rulebooks/conditions/untidy.drl", UNTIDY);

        assertThat(desk.ofTheSite("rules", "fmt", "--check")).isEqualTo(Exit.FAILED.code());

        assertThat(untidy).hasContent(UNTIDY);
        assertThat(desk.out().lines())
                .containsExactly(untidy.toString(), "1 file, 1 not in order, and nothing was changed.");
    }

    @Test
    void a_file_that_is_not_understood_is_left_alone_with_its_line_and_the_others_are_put_in_order()
            throws IOException {
        Path broken = desk.put("broken.drl", UNTIDY.replace("\"a  b\"", "\"a  b"));
        Path untidy = desk.put("untidy.drl", UNTIDY);

        assertThat(desk.run("rules", "fmt", broken.toString(), untidy.toString()))
                .isEqualTo(Exit.FAILED.code());

        assertThat(broken).hasContent(UNTIDY.replace("\"a  b\"", "\"a  b"));
        assertThat(untidy).hasContent(TIDY);
        assertThat(desk.out())
                .contains(broken + ":6: A text that begins here does not end", "left as it is.")
                .contains("2 files, 1 put in order, 1 left alone.");
    }

    @Test
    void permissions_stay_a_link_stays_a_link_and_nothing_is_left_beside_the_file() throws IOException {
        Path file = desk.put("rules.drl", UNTIDY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(desk.site().resolve("link.drl"), file);

        assertThat(desk.run("rules", "fmt", link.toString())).isEqualTo(Exit.OK.code());

        assertThat(file).hasContent(TIDY);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> beside = Files.list(desk.site())) {
            assertThat(beside).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void a_file_that_is_in_order_is_not_written() throws IOException {
        Path tidy = desk.put("tidy.drl", TIDY);
        Object before = Files.getAttribute(tidy, "unix:ino");

        assertThat(desk.run("rules", "fmt", tidy.toString())).isEqualTo(Exit.OK.code());

        assertThat(Files.getAttribute(tidy, "unix:ino")).isEqualTo(before);
        assertThat(desk.out()).isEqualToIgnoringNewLines("1 file, all in order.");
    }

    @Test
    void what_is_no_file_of_rules_is_refused() throws IOException {
        assertThat(desk.run("rules", "fmt", desk.put("limits.csv", "name,value").toString()))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("rules", "fmt", desk.site().toString())).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("does not end in '.drl'", "has no file of rules in it");
    }
}

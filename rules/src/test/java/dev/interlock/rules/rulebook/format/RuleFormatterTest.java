package dev.interlock.rules.rulebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.source.RuleToken;
import dev.interlock.rules.rulebook.source.RuleTokens;
import dev.interlock.rules.rulebook.source.RulebookFile;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFormatterTest {
    private static final int VARIANTS = NightlyBuild.choose(5, 200);

    private static final String RULE = """
            package dev.interlock.rulebook;

            import dev.interlock.rules.fact.*;
            import dev.interlock.rules.condition.*;

            // Racks that draw little.

            rule "A rack draws  little"
                @id("IDLE-101")
            when
                Limit( name == "rack-draws-little", $enter : value, $exit : exit )
                ( $rack : Rack( powerWatts < $enter, zone in ( "a", "b" ) )
                  or ( Pending( condition == "rack-draws-little", $id : device )
                       and $rack : Rack( id == $id, !( powerWatts >= -1 ) ) ) )
                not ( Rack( this == $rack ) and Gpu() ) // none
                accumulate( Gpu( $watts : powerWatts );
                            $sum : sum( $watts );
                            $sum > 1 )
            then
                insertLogical( Symptom.in( $rack, "rack  draws-little" ) );
            end

            rule "Another"
                @id("IDLE-102")
            when
                Rack()
            then
                insert( new X( (long) $a + 1 ) );
            end
            """;

    static List<Named<RulebookFile>> files() {
        return Stream.of(Rulebooks.SHIPPED, Rulebooks.SMALL)
                .flatMap(source -> source.rules().stream())
                .map(file -> Named.of(file.path().toString(), file))
                .toList();
    }

    @Test
    void a_file_that_is_in_order_stays_as_it_is() {
        assertThat(formatted(RULE)).isEqualTo(RULE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_delivered_is_in_order(RulebookFile file) {
        assertThat(formatted(file.text()))
                .as("%s is not as 'interlock rules fmt' writes it. Run it on the file.", file.path())
                .isEqualTo(file.text());
    }

    /** Lines stay, and so does the one blank line that somebody put between two of them: everything else comes back. */
    @ParameterizedTest
    @MethodSource("files")
    void blanks_that_came_or_went_are_put_right(RulebookFile file) {
        String inOrder = formatted(file.text());
        each(seed -> assertThat(formatted(mangled(inOrder, new Random(seed), gap -> gap)))
                .as("seed %d", seed)
                .isEqualTo(inOrder));
    }

    /** Line ends come and go too. */
    @ParameterizedTest
    @MethodSource("files")
    void words_signs_texts_and_comments_never_change(RulebookFile file) {
        each(seed -> {
            Random dice = new Random(seed);
            String mangled = mangled(file.text(), dice, gap -> dice.nextInt(4) == 0 ? "\n" : " ");
            String formatted = formatted(mangled);
            assertThat(words(formatted)).as("seed %d", seed).isEqualTo(words(file.text()));
            assertThat(formatted(formatted)).as("seed %d, twice", seed).isEqualTo(formatted);
            assertThat(formatted.lines()).as("seed %d", seed).noneMatch(line -> line.matches("[^/]*[ \t]"));
        });
    }

    /** A file that is not understood is not touched, and one that is keeps what it says, whatever was done to it. */
    @ParameterizedTest
    @MethodSource("files")
    void a_broken_file_is_left_alone_or_keeps_what_it_says(RulebookFile file) {
        each(seed -> {
            Random dice = new Random(seed);
            StringBuilder broken = new StringBuilder(file.text());
            for (int times = 1 + dice.nextInt(5); times > 0; times--) {
                int at = dice.nextInt(broken.length());
                String other = List.of("", "\"", "(", ")", "/*", "*/", "//", "'", "\\", "end", "\r", "\t", ".", "-")
                        .get(dice.nextInt(14));
                broken.replace(at, at + 1, other);
            }
            Parsed<String> read = RuleFormatter.format(broken.toString());
            read.toOptional()
                    .ifPresentOrElse(
                            formatted -> {
                                assertThat(words(formatted)).as("seed %d", seed).isEqualTo(words(broken.toString()));
                                assertThat(formatted(formatted))
                                        .as("seed %d", seed)
                                        .isEqualTo(formatted);
                            },
                            () -> assertThat(read.reasons())
                                    .singleElement()
                                    .asString()
                                    .contains("left as it is"));
        });
    }

    @Test
    void line_ends_of_windows_stay_and_tabs_and_blanks_at_the_end_go() {
        String windows = RULE.replace("\n", "\r\n");
        assertThat(formatted(windows)).isEqualTo(windows);
        assertThat(formatted(windows.replace("    ", "\t").replace(";\r\n", ";\t \r\n")))
                .isEqualTo(windows);
    }

    @Test
    void a_file_ends_with_one_line_end() {
        assertThat(formatted(RULE.stripTrailing())).isEqualTo(RULE);
        assertThat(formatted(RULE + "\n\n\n")).isEqualTo(RULE);
        assertThat(formatted("")).isEmpty();
    }

    @Test
    void each_part_of_a_rule_begins_a_line_and_one_blank_line_is_between_two_rules() {
        assertThat(formatted("""
                package a;
                rule "x" @id( "X-1" ) salience 1 when Rack(  ) then insert(new Y()) ; end rule "y"
                when


                // nothing
                then

                end
                /* about
                  z */
                rule "z" when then end // last
                rule "w" when then end""")).isEqualTo("""
                package a;

                rule "x"
                    @id("X-1") salience 1
                when
                    Rack()
                then
                    insert( new Y() );
                end

                rule "y"
                when
                    // nothing
                then
                end

                /* about
                  z */
                rule "z"
                when
                then
                end // last

                rule "w"
                when
                then
                end
                """);
    }

    @Test
    void what_does_not_end_on_its_line_goes_on_further_in() {
        assertThat(formatted("""
                rule "x"
                when
                accumulate(
                Rack( zone == "a",
                id == "b" );
                $n : count(
                $r )
                )
                Rack()
                from $racks
                then
                insert(
                new X() );
                $y
                .z();
                end
                """)).isEqualTo("""
                rule "x"
                when
                    accumulate(
                        Rack( zone == "a",
                              id == "b" );
                        $n : count(
                            $r )
                    )
                    Rack()
                        from $racks
                then
                    insert(
                        new X() );
                    $y
                        .z();
                end
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"A rack|\"A rack \\ |8|A text that begins here does not end",
                "// Racks|/* Racks|6|A comment that begins here does not end",
                "// none|'none'|15|''' is nothing that a rule may contain",
                "Gpu() )|Gpu()|19|A '(' before this 'then' is not closed",
                "Gpu() )|Gpu() ) )|15|This ')' closes nothing",
                "insert( new X( (long)|insert( ( new X( (long)|29|A '(' before this 'end' is not closed"
            })
    void what_is_not_understood_is_left_alone_with_its_line_and_one_sentence(
            String there, String instead, int line, String sentence) {
        Parsed<String> read = RuleFormatter.format(RULE.replace(there, instead));
        assertThat(read.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.sentence()).contains(sentence).endsWith("The file is left as it is.");
            assertThat(objection.line()).isEqualTo(line);
        });
    }

    private static void each(IntConsumer seed) {
        IntStream.range(0, VARIANTS).forEach(seed);
    }

    private static String formatted(String text) {
        return RuleFormatter.format(text).orThrow();
    }

    private static List<String> words(String text) {
        return RuleTokens.of(text).withComments().stream().map(RuleToken::text).toList();
    }

    /**
     * The same words with other blanks between them.
     *
     * @param lines what becomes of blanks that hold no line end, where the words need not touch
     */
    private static String mangled(String text, Random dice, Function<String, String> lines) {
        StringBuilder mangled = new StringBuilder();
        RuleToken before = null;
        for (RuleToken token : RuleTokens.of(text).withComments()) {
            String gap = text.substring(before == null ? 0 : before.end(), token.from());
            boolean touch = before != null && mayTouch(before, token);
            if (gap.contains("\n")) {
                // what stands behind a comment on its line is a part of it
                mangled.append(before != null && before.isComment() ? "" : blanks(dice));
                mangled.append("\n"
                        .repeat((int) gap.chars().filter(each -> each == '\n').count()));
                mangled.append(blanks(dice));
            } else if ((gap.isEmpty() && !touch) || token.isComment()) {
                mangled.append(gap);
            } else {
                String other = blanks(dice);
                mangled.append(
                        other.isEmpty() && !touch ? " " : lines.apply(gap).equals("\n") ? "\n" : other);
            }
            mangled.append(token.text());
            before = token;
        }
        return mangled.append(blanks(dice)).toString();
    }

    /** They are two words with and without a blank between them. */
    private static boolean mayTouch(RuleToken left, RuleToken right) {
        List<String> both = List.of(left.text(), right.text());
        return !left.isComment() && words(left.text() + right.text()).equals(both);
    }

    private static String blanks(Random dice) {
        return Stream.generate(() -> List.of(" ", "\t", "  ", "").get(dice.nextInt(4)))
                .limit(1 + dice.nextInt(3))
                .reduce("", String::concat);
    }
}

package dev.interlock.rules.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The delivered words of danger, against what a frightened person may type. */
final class DangerWordsTest {
    private static final DangerWords DELIVERED = Rulebook.load(
                    RulebookSource.of(Path.of("rulebooks"), Optional.empty()))
            .orThrow()
            .dangers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smoke in the battery room, alarm went off twice",
                "smell of burning plastic by the UPS cabinet",
                "SMOKE",
                "Smoke!!!",
                "no smoke, but hot",
                "s m o k e in hall 2",
                "s.m.o.k.e",
                "smo-ke behind rack-4",
                "smooooke",
                "sm0ke",
                "5moke",
                "smkoe in here",
                "smoek",
                "somke!",
                "thereissmokeinthebatteryroom",
                "\u0455m\u043Ek\u0435 in the hall",
                "\uFF33\uFF2D\uFF2F\uFF2B\uFF25",
                "\uD835\uDC2C\uD835\uDC26\uD835\uDC28\uD835\uDC24\uD835\uDC1E",
                "sm\u200Bok\u200De",
                "sm\u0000oke",
                "\u202Esmoke\u202C",
                "smok\u0301e",
                "sm\u00ADoke",
                "smoke\u0007",
                "fl\u0430mes",
                "FlRE in hall 1",
                "f1re",
                "fire behind the firewall",
                "the colleagues are on fire",
                "wAtEr under the floor",
                "someone is HURT",
                "Kollege verletzt, bitte kommen",
                "Rauch! es brennt",
                "hier braucht jemand Hilfe, es gibt Rauch",
                "es riecht verschmort",
                "Überschwemmung im Keller",
                "ueberschwemmung",
                "KÄLTEMITTEL",
                "smellofgas",
                "gasleak",
                "fi re",
                "memory leak, and a leak in the chiller"
            })
    void danger_is_heard_however_it_is_typed(String words) {
        assertThat(DELIVERED.in(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rack-1 looks odd since this morning",
                "checkout is slow since the cooling work in zone-2, GPUs on rack-7 look throttled?",
                "the firewall drops packets, see Firefox",
                "the alert is firing again",
                "memory leak in checkout",
                "der auch, das braucht mehr Strom",
                "it is now at error 17",
                "the battery is discharging",
                "since rack-9 as well as rack-4 are slow",
                "log as admin and flag as done",
                "this is his rack",
                "the NAS is slow and the tables are locked",
                "queue has poison messages",
                ""
            })
    void what_is_no_danger_is_not_taken_for_it(String words) {
        assertThat(DELIVERED.in(words)).isEmpty();
    }

    @Test
    void the_row_of_the_guide_is_in_order_and_comes_to_the_delivered_ones(@TempDir Path site) throws IOException {
        Matcher guide = Pattern.compile("```csv\n(word,.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/how-to/report-an-incident.md")));
        assertThat(guide.find()).isTrue();

        DangerWords both = loaded(site, guide.group(1)).orThrow().dangers();

        assertThat(both.in("no dry ice here")).containsExactly("gas");
        assertThat(both.in("no smoke here")).containsExactly("fire");
    }

    @Test
    void a_word_that_is_not_heard_in_its_own_example_is_a_fault_with_its_line(@TempDir Path site) throws IOException {
        Loading loading = loaded(site, "word,danger,except,examples\nfog,fire,fog machine,the fog machine is on\n");

        assertThatThrownBy(loading::orThrow)
                .hasMessageContaining("danger-words.csv:2")
                .hasMessageContaining("'fog' is not heard in its example 'the fog machine is on'");
    }

    private static Loading loaded(Path site, String table) throws IOException {
        Files.writeString(site.resolve("danger-words.csv"), table);
        return Rulebook.load(RulebookSource.of(Path.of("rulebooks"), Optional.of(site)));
    }

    @Test
    void each_danger_is_named_once() {
        assertThat(DELIVERED.in("smoke and fire, water everywhere, he is hurt"))
                .containsExactly("fire", "water", "person");
    }

    @Test
    void a_text_of_any_length_is_heard_in_a_moment() {
        String long_ = "verbrauch brauchrauchlos ".repeat(40_000);

        assertThat(new DangerWords(List.of(new DangerWord("rauch", "fire", List.of("brauch", "verbrauch")))).in(long_))
                .isNotEmpty();
    }
}

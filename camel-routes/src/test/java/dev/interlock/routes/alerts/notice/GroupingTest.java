package dev.interlock.routes.alerts.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.alert.AlertSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When something is told, and with what. */
final class GroupingTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private final List<UntoldNotice> pending = new ArrayList<>();

    @Test
    void what_is_new_waits_for_more_unless_it_is_critical() {
        fresh("warm@1", AlertSeverity.WARNING);
        assertThat(groups(after(9), 10)).isEmpty();
        assertThat(groups(after(10), 10)).containsExactly("warm@1");
        fresh("burns@1", AlertSeverity.CRITICAL);
        assertThat(groups(after(0), 10)).containsExactly("burns@1");
    }

    @Test
    void what_is_more_than_the_allowance_is_one_message_of_its_kind() {
        for (int i = 0; i < 11; i++) {
            fresh("warm@" + i, AlertSeverity.WARNING);
        }
        fresh("burns@1", AlertSeverity.CRITICAL);
        assertThat(groups(after(10), 10)).containsExactly("burns@1", "many-0");
        assertThat(groups(after(10), 11)).hasSize(12);
        assertThat(groups(after(10), 0)).isEmpty();
    }

    @Test
    void news_of_what_was_told_rests_unless_it_is_more_urgent_or_over() {
        known("warm@1", "warm@1", AlertSeverity.WARNING, AlertSeverity.WARNING, false);
        assertThat(groups(after(299), 10, told("warm@1", after(0)))).isEmpty();
        assertThat(groups(after(300), 10, told("warm@1", after(0)))).containsExactly("warm@1");
        pending.clear();
        known("warm@1", "warm@1", AlertSeverity.WARNING, AlertSeverity.WARNING, true);
        assertThat(groups(after(1), 10, told("warm@1", after(0)))).containsExactly("warm@1");
        pending.clear();
        known("warm@1", "warm@1", AlertSeverity.CRITICAL, AlertSeverity.WARNING, false);
        assertThat(groups(after(1), 10, told("warm@1", after(0)))).containsExactly("warm@1");
    }

    @Test
    void one_of_many_that_becomes_critical_is_told_by_itself() {
        known("warm@1", "many-1", AlertSeverity.CRITICAL, AlertSeverity.WARNING, false);
        assertThat(groups(after(1), 10, told("many-1", after(0)))).containsExactly("warm@1");
    }

    @Test
    void a_group_about_which_something_is_on_its_way_waits_for_that() {
        known("warm@1", "warm@1", AlertSeverity.WARNING, AlertSeverity.WARNING, true);
        assertThat(groups(after(1), 10, new GroupStanding("warm@1", after(0), true, 1, false)))
                .isEmpty();
    }

    @Test
    void what_lasts_is_told_again_after_long() {
        assertThat(groups(after(4 * 3600 - 1), 10, told("warm@1", after(0)))).isEmpty();
        assertThat(groups(after(4 * 3600), 10, told("warm@1", after(0)))).containsExactly("warm@1");
    }

    @Test
    void tries_are_ever_further_apart_up_to_a_cap() {
        assertThat(terms().backOff(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(terms().backOff(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(terms().backOff(10_000)).isEqualTo(Duration.ofMinutes(5));
    }

    private void fresh(String about, AlertSeverity severity) {
        pending.add(new UntoldNotice(
                pending.size(), about, severity, NOON, false, ToldState.NOTHING, AlertSeverity.INFO, null));
    }

    private void known(String about, String group, AlertSeverity severity, AlertSeverity told, boolean over) {
        pending.add(new UntoldNotice(pending.size(), about, severity, NOON, over, ToldState.FIRING, told, group));
    }

    private static GroupStanding told(String key, Instant at) {
        return new GroupStanding(key, at, false, 1, false);
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private List<String> groups(Instant now, int allowance, GroupStanding... standings) {
        Map<String, GroupStanding> groups = standings.length == 0 ? Map.of() : Map.of(standings[0].key(), standings[0]);
        return new Grouping(terms(), pending, groups, now)
                .drafts(allowance, allowance).stream().map(Draft::group).toList();
    }

    private static Terms terms() {
        return new Terms(
                AlertSeverity.INFO,
                false,
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                Duration.ofHours(4),
                10,
                10,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }
}

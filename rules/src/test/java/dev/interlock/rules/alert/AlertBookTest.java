package dev.interlock.rules.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.alert.AlertChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertBookTest {
    private static final String ASKED = "http://localhost:9093";
    private static final String POSTING = "http://am.example:9093";
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long START = 1_000 * DAY;

    private final AlertBook book = new AlertBook("site", 100, DAY, List.of(), START);

    private static AlertWord word(String fingerprint, long since, boolean firing) {
        return new AlertWord(
                fingerprint, since, firing, "A", "A", AlertSeverity.CRITICAL, "", "node", Map.of(), "", false);
    }

    private AlertNews told(String sender, long at, AlertWord... words) {
        return tell(sender, at, false, words);
    }

    private AlertNews listed(long at, AlertWord... words) {
        return tell(ASKED, at, true, words);
    }

    private AlertNews tell(String sender, long at, boolean whole, AlertWord... words) {
        return book.tell(
                new AlertPost(sender, List.of(words), whole), at, each -> new AlertSubject(each.group(), each.group()));
    }

    private static List<Kind> kinds(AlertNews news) {
        return news.changes().stream().map(AlertChange::kind).toList();
    }

    @Test
    void one_that_is_asked_and_posts_under_another_name_is_one_sender() {
        told(POSTING, START, word("f", 1, true));
        assertThat(kinds(listed(START + 1, word("f", 1, true)))).containsExactly(Kind.REPEATED);
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void a_pair_of_senders_that_tell_the_same_episode_tell_one_alert_and_either_ends_it() {
        told(POSTING, START, word("f", 1, true));
        told("http://other:9093", START, word("f", 1, true));
        assertThat(book.all()).hasSize(1);
        told("http://other:9093", START + 1, word("f", 1, false));
        assertThat(book.all()).isEmpty();
    }

    @Test
    void two_senders_that_tell_equal_labels_of_other_episodes_tell_two_alerts() {
        told(POSTING, START, word("f", 1, true));
        told("http://other:9093", START, word("f", 2, true));
        assertThat(book.all()).hasSize(2);
        told("http://other:9093", START, word("f", 2, false));
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void an_alert_whose_end_was_lost_is_over_when_its_sender_has_not_listed_it_for_five_minutes() {
        told(POSTING, START, word("gone", 1, true), word("stays", 2, true));
        listed(START + 1, word("gone", 1, true), word("stays", 2, true));

        assertThat(kinds(listed(START + MINUTE, word("stays", 2, true)))).containsExactly(Kind.REPEATED);
        AlertNews later = listed(START + 6 * MINUTE, word("stays", 2, true));

        assertThat(kinds(later)).containsExactly(Kind.REPEATED, Kind.RESOLVED);
        assertThat(book.all()).extracting(HeldAlert::fingerprint).containsExactly("stays");
    }

    @Test
    void a_sender_that_starts_anew_and_lists_nothing_for_a_minute_ends_nothing() {
        listed(START, word("f", 1, true));
        listed(START + MINUTE);
        listed(START + 2 * MINUTE, word("f", 1, true));
        listed(START + 6 * MINUTE);

        assertThat(book.all()).hasSize(1);
    }

    @Test
    void what_another_sender_told_is_not_ended_by_this_ones_list() {
        told("http://grafana", START, word("g", 1, true));
        listed(START);
        listed(START + DAY);
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void a_list_that_was_under_way_while_the_alert_ended_does_not_bring_it_back() {
        told(POSTING, START, word("f", 1, true));
        told(POSTING, START + 1, word("f", 1, false));
        assertThat(listed(START + 2, word("f", 1, true)).unknown()).isEqualTo(1);
        assertThat(book.all()).isEmpty();
        listed(START + 2 * MINUTE, word("f", 1, true));
        assertThat(book.all()).as("it fires after all").hasSize(1);
    }

    @Test
    void an_alert_that_nobody_repeats_is_said_to_be_unconfirmed_once_and_still_counts() {
        told(POSTING, START, word("f", 1, true));
        assertThat(book.newlyUnconfirmed(START + DAY)).isEmpty();
        assertThat(book.newlyUnconfirmed(START + DAY + 1)).hasSize(1);
        assertThat(book.newlyUnconfirmed(START + DAY + 2)).isEmpty();
        assertThat(book.all()).allMatch(HeldAlert::counts);

        told(POSTING, START + 2 * DAY, word("f", 1, true));
        assertThat(book.newlyUnconfirmed(START + 2 * DAY)).isEmpty();
        assertThat(book.newlyUnconfirmed(START + 4 * DAY)).hasSize(1);
    }

    @Test
    void a_start_in_the_future_counts_from_when_it_was_told() {
        told(POSTING, START, word("f", START + DAY, true));
        assertThat(book.all())
                .singleElement()
                .extracting(held -> held.alert().since())
                .isEqualTo(START);
        told(POSTING, START + 1, word("f", START + DAY, false));
        assertThat(book.all()).isEmpty();
    }

    @Test
    void what_is_held_is_the_same_after_it_was_written_and_read() {
        told(POSTING, START, word("f", 1, true));
        HeldAlert held = book.all().get(0);
        assertThat(HeldAlertJson.read(HeldAlertJson.write(held))).isEqualTo(held);
    }

    @Test
    void whatever_comes_in_whatever_order_the_book_agrees_with_the_latest_episode() {
        for (List<AlertWord> order :
                orders(List.of(word("f", 1, true), word("f", 1, false), word("f", 2, true), word("f", 2, true)))) {
            AlertBook fresh = new AlertBook("site", 100, DAY, List.of(), START);
            order.forEach(each -> fresh.tell(
                    new AlertPost(POSTING, List.of(each), false), START, about -> new AlertSubject("node", "node")));
            assertThat(fresh.all())
                    .as("%s", order)
                    .singleElement()
                    .extracting(HeldAlert::began)
                    .isEqualTo(2L);
        }
    }

    private static List<List<AlertWord>> orders(List<AlertWord> words) {
        if (words.isEmpty()) {
            return List.of(List.of());
        }
        List<List<AlertWord>> all = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            AlertWord chosen = words.get(first);
            List<AlertWord> rest = new ArrayList<>(words);
            rest.remove(first);
            orders(rest)
                    .forEach(tail -> all.add(
                            Stream.concat(Stream.of(chosen), tail.stream()).toList()));
        }
        return all;
    }
}

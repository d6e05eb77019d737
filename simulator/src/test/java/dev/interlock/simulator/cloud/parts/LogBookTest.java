package dev.interlock.simulator.cloud.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.simulator.door.Served.LogRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogBookTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    private final LogBook book = new LogBook(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_line_by_the_contract_stays_as_it_is_but_for_who_wrote_it() {
        book.write(
                Part.ORDERS,
                "{\"ts\":\"t\",\"level\":\"warn\",\"service\":\"someone\",\"msg\":\"m\",\"meta\":{\"a\":1}}");
        assertThat(only().line().toString())
                .isEqualTo("{\"ts\":\"t\",\"level\":\"warn\",\"service\":\"orders\",\"msg\":\"m\",\"meta\":{\"a\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "{\"msg\": 3}", "{\"ts\":\"t\",\"level\":\"warn\"}", "[1]", "{\"broken"})
    void any_other_line_is_kept_word_for_word(String line) {
        book.write(Part.CACHE, line);
        ObjectNode kept = only().line();
        assertThat(kept.path("msg").asText()).isEqualTo(line);
        assertThat(kept.path("service").asText()).isEqualTo("cache");
        assertThat(kept.path("ts").asText()).isEqualTo(NOW.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "12:00 UTC [7] FATAL:  the database system is starting up, error",
        "12:00 UTC [7] ERROR:  deadlock detected, error",
        "12:00 UTC [7] PANIC:  could not write, error",
        "12:00 UTC [7] WARNING:  terminating connection, warn",
        "7:M 27 Nov 2026 12:00:00.000 # Out of memory, warn",
        "12:00 UTC [7] LOG:  database system is ready, info",
        "7:M 27 Nov 2026 12:00:00.000 * Ready to accept connections, info",
    })
    void the_words_of_postgresql_and_redis_say_how_grave_a_line_is(String line, String level) {
        book.write(Part.DATABASE, line);
        assertThat(only().line().path("level").asText()).isEqualTo(level);
    }

    @Test
    void nothing_is_written_of_an_empty_line_and_only_the_beginning_of_an_endless_one() {
        book.write(Part.CACHE, "  ");
        book.write(Part.CACHE, "x".repeat(100_000));
        assertThat(only().line().path("msg").asText()).hasSize(8_000);
    }

    @Test
    void the_oldest_lines_give_way() {
        for (int line = 1; line <= 10_005; line++) {
            book.write(Part.QUEUE, "line " + line);
        }
        assertThat(book.after(0))
                .hasSize(10_000)
                .first()
                .extracting(LogRecord::number)
                .isEqualTo(6L);
    }

    @Test
    void the_lines_after_a_number_come_in_order_and_all_where_it_was_another_books() {
        book.write(Part.QUEUE, "one");
        book.write(Part.ORDERS, "two");
        book.write(Part.QUEUE, "three");
        assertThat(book.after(1)).extracting(LogRecord::number).containsExactly(2L, 3L);
        assertThat(book.after(3)).isEmpty();
        assertThat(book.after(4_711)).hasSize(3);
        assertThat(book.lastOf(Part.QUEUE)).contains("three");
        assertThat(book.lastOf(Part.ORDERS)).contains("two");
        assertThat(book.lastOf(Part.GATEWAY)).isEmpty();
    }

    private LogRecord only() {
        List<LogRecord> all = book.after(0);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}

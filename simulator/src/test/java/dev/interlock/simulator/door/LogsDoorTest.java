package dev.interlock.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsDoorTest {
    private final WorldEndpoints doors = new WorldEndpoints(world(3));

    @Test
    void all_lines_come_one_a_line_with_the_number_to_ask_for_next() {
        WorldReply reply = doors.logs(null);
        assertThat(reply.body()).isEqualTo("{\"msg\":\"line 1\"}\n{\"msg\":\"line 2\"}\n{\"msg\":\"line 3\"}\n");
        assertThat(reply.headers()).containsEntry("X-Last-Line", "3");
    }

    @Test
    void only_the_lines_after_a_number_come() {
        assertThat(doors.logs("after=2").body()).isEqualTo("{\"msg\":\"line 3\"}\n");
        WorldReply none = doors.logs("after=3");
        assertThat(none.body()).isEmpty();
        assertThat(none.headers()).containsEntry("X-Last-Line", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"after=", "after=-1", "after=x", "before=2", "after=1&after=2", "after=99999999999999999999"})
    void a_query_that_says_nothing_is_refused_with_what_to_ask(String query) {
        WorldReply reply = doors.logs(query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("'" + query + "'", "/logs?after=NUMBER");
    }

    /** A world that has nothing but so many log lines. */
    private static Served world(int lines) {
        return (Served) Proxy.newProxyInstance(
                Served.class.getClassLoader(), new Class<?>[] {Served.class}, (proxy, asked, arguments) -> {
                    assertThat(asked.getName()).isEqualTo("logs");
                    return lines((long) arguments[0], lines);
                });
    }

    private static List<Served.LogRecord> lines(long after, int newest) {
        return LongStream.rangeClosed(after + 1, newest)
                .mapToObj(number -> new Served.LogRecord(
                        number, JsonNodeFactory.instance.objectNode().put("msg", "line " + number)))
                .toList();
    }
}

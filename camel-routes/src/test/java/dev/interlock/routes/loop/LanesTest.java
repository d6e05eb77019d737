package dev.interlock.routes.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.fact.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.Test;

final class LanesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final Event STOP = new Event.Acted(new OperatorAct.Stop(), "ada");
    private static final Event ALERT = new Event.Alerted(new AlertPost("alertmanager", List.of(), false));

    private final CamelContext camel = new DefaultCamelContext();
    private final EventQueue queue = new EventQueue(5);

    @Test
    void the_latest_sample_of_each_device_stands_for_it_and_since_when_is_that_of_the_first() {
        queue.offer(exchange(measured(1, "rack-1", "rack-2")));
        queue.offer(exchange(measured(2, "rack-2", "rack-3")));

        assertThat(queue.oldest()).contains(NOW.plusSeconds(1));
        assertThat(taken())
                .singleElement()
                .isEqualTo(new Event.Measured(
                        List.of(sample("rack-1", 1), sample("rack-2", 2), sample("rack-3", 2)), NOW.plusSeconds(1), 1));
        assertThat(queue.oldest()).isEmpty();
    }

    @Test
    void ticks_and_queues_of_jobs_stand_once_each() {
        for (int each = 0; each < 100; each++) {
            queue.offer(exchange(new Event.Ticked()));
            queue.offer(exchange(new Event.Queued(List.of())));
        }

        assertThat(taken()).containsExactly(new Event.Ticked(), new Event.Queued(List.of()));
    }

    @Test
    void people_go_before_alerts_and_both_before_all_else() {
        List.of(measured(1, "rack-1"), new Event.Ticked(), new Event.Resumed(), ALERT, STOP)
                .forEach(event -> queue.offer(exchange(event)));

        assertThat(taken())
                .containsExactly(STOP, ALERT, new Event.Resumed(), measured(1, "rack-1"), new Event.Ticked());
    }

    @Test
    void nobody_is_passed_over_for_ever() {
        queue.offer(exchange(new Event.Ticked()));
        List<Object> taken = new ArrayList<>();
        for (int each = 0; each < 60; each++) {
            queue.offer(exchange(ALERT));
            taken.add(body(queue.remove()));
        }

        assertThat(taken).contains(new Event.Ticked());
    }

    @Test
    void whoever_brought_what_another_stands_for_hears_when_that_one_is_decided() {
        AtomicInteger heard = new AtomicInteger();
        for (int second = 1; second <= 3; second++) {
            Exchange exchange = exchange(measured(second, "rack-1"));
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onDone(Exchange done) {
                    heard.incrementAndGet();
                }
            });
            queue.offer(exchange);
        }

        List<org.apache.camel.spi.Synchronization> left =
                queue.remove().getExchangeExtension().handoverCompletions();

        assertThat(left).hasSize(3);
        assertThat(queue).isEmpty();
    }

    @Test
    void a_full_queue_takes_no_more_but_what_another_can_stand_for() {
        assertThat(queue.offer(exchange(measured(1, "rack-1")))).isTrue();
        for (int each = 0; each < 4; each++) {
            assertThat(queue.offer(exchange(ALERT))).isTrue();
        }

        assertThat(queue.offer(exchange(ALERT))).isFalse();
        assertThat(queue.offer(exchange(measured(2, "rack-1")))).isTrue();
        assertThat(queue.remainingCapacity()).isZero();
    }

    private List<Object> taken() {
        List<Exchange> all = new ArrayList<>();
        queue.drainTo(all);
        return all.stream().map(LanesTest::body).toList();
    }

    private static Object body(Exchange exchange) {
        return exchange.getMessage().getBody();
    }

    private Exchange exchange(Event event) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(event);
        return exchange;
    }

    private static Event.Measured measured(int second, String... devices) {
        return new Event.Measured(
                List.of(devices).stream().map(device -> sample(device, second)).toList(),
                NOW.plusSeconds(second),
                second);
    }

    private static Sample sample(String device, int second) {
        return new Sample(device, NOW.plusSeconds(second), Sample.Status.OK, Map.of());
    }
}

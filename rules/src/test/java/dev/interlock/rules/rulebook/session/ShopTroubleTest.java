package dev.interlock.rules.rulebook.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop of services, a sample a second: whatever is wrong has one root, one incident there, and the remedy that fits. */
class ShopTroubleTest {
    private static final Rulebook RULEBOOK = Rulebook.load(Rulebooks.SHIPPED).orThrow();
    private static final Inventory SHOP = new Inventory(Rulebooks.inventory(Rulebooks.SHIPPED).devices().stream()
            .filter(device -> device.zone().equals("shop"))
            .toList());
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final RulebookSession session = RulebookSession.start(RULEBOOK, SHOP, Memory.empty());
    private final Map<String, Map<String, Double>> figures = new TreeMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private Instant now = START;

    ShopTroubleTest() {
        SHOP.devices().forEach(device -> figures.put(device.id(), inOrder(device)));
        pass(3);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_quiet_shop_has_no_incident() {
        pass(120);
        assertThat(opened).isEmpty();
    }

    @Test
    void a_database_that_is_down_explains_whoever_is_angry_about_it() {
        set("database", "healthy_instances", 0);
        everyoneSuffersFrom("database");
        pass(5);

        assertThat(opened).containsExactly("database");
        assertThat(remedies()).containsExactly(new Action.RestartService("database"));
        pass(12);
        assertThat(opened).containsExactly("database");
        assertThat(session.conditions())
                .extracting(Condition::name, Condition::device, Condition::domain)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("impaired", "orders", "database"),
                        org.assertj.core.groups.Tuple.tuple("impaired", "gateway", "database"),
                        org.assertj.core.groups.Tuple.tuple("dependency-unreachable", "orders-database", "database"));
    }

    @Test
    void after_the_restart_those_that_still_recover_open_no_incident_of_their_own() {
        set("database", "healthy_instances", 0);
        everyoneSuffersFrom("database");
        pass(4);
        report(Attempt.State.DONE);
        pass(2);
        set("database", "healthy_instances", 1);
        set("orders-database", "failed_percent_5s", 0);
        set("fulfilment-database", "failed_percent_5s", 0);
        set("orders", "healthy_instances", 1);
        pass(12);
        allWell();
        pass(90);

        assertThat(opened).containsExactly("database");
        assertThat(session.incidents()).isEmpty();
        assertThat(session.attempts()).extracting(Attempt::state).containsExactly(Attempt.State.EFFECTIVE);
        assertThat(escalations).isEmpty();
    }

    @Test
    void a_drifted_configuration_explains_the_link_that_fails_and_is_rolled_back() {
        set("orders", "config_drifted", 1);
        set("orders", "healthy_instances", 0);
        set("orders-database", "failed_percent_5s", 100);
        burn("orders");
        burn("gateway");
        pass(15);

        assertThat(opened).containsExactly("orders");
        assertThat(remedies()).containsExactly(new Action.RollbackConfig("orders", 3));
    }

    @Test
    void a_partition_is_healed_where_it_is_and_nothing_is_restarted() {
        set("orders-database", "failed_percent_5s", 100);
        set("orders-database", "latency_ms", Double.NaN);
        set("orders", "healthy_instances", 0);
        burn("orders");
        burn("gateway");
        pass(15);

        assertThat(opened).containsExactly("orders-database");
        assertThat(remedies()).containsExactly(new Action.HealNetwork("orders-database"));
    }

    @Test
    void a_slow_network_between_gateway_and_orders_is_healed() {
        set("gateway-orders", "latency_ms", 400);
        set("gateway", "slow_percent_5s", 100);
        set("gateway", "slow_percent_1m", 60);
        pass(15);

        assertThat(opened).containsExactly("gateway-orders");
        assertThat(remedies()).containsExactly(new Action.HealNetwork("gateway-orders"));
    }

    @Test
    void one_call_in_a_hundred_that_is_lost_is_below_what_the_rules_answer() {
        set("orders-database", "failed_percent_5s", 1);
        set("orders", "error_percent_5s", 1);
        set("orders", "error_percent_1m", 1);
        pass(120);

        assertThat(opened).isEmpty();
    }

    @Test
    void a_lock_in_the_database_explains_slow_links_and_its_session_is_ended() {
        set("database", "longest_block_seconds", 5);
        set("database", "blocking_session", 99);
        set("orders-database", "latency_ms", 900);
        set("gateway-orders", "latency_ms", 900);
        set("orders", "slow_percent_5s", 80);
        set("orders", "slow_percent_1m", 40);
        burn("gateway");
        pass(15);

        assertThat(opened).containsExactly("database");
        assertThat(remedies()).containsExactly(new Action.TerminateQuery("database", 99));
    }

    @Test
    void an_unreadable_entry_is_flushed_and_explains_the_errors_of_orders() {
        set("cache", "unreadable_15s", 4);
        notes.put("cache", "product:17");
        burn("orders");
        burn("gateway");
        pass(15);

        assertThat(opened).containsExactly("cache");
        assertThat(remedies()).containsExactly(new Action.FlushCacheKey("cache", "product:17"));
    }

    @Test
    void a_bad_deploy_is_rolled_back_to_the_revision_that_proved_itself() {
        set("orders", "revision", 4);
        set("orders", "error_percent_5s", 12);
        set("orders", "error_percent_1m", 7);
        burn("gateway");
        pass(15);

        assertThat(opened).containsExactly("orders");
        assertThat(remedies()).containsExactly(new Action.RollbackConfig("orders", 3));
    }

    @Test
    void a_busy_process_is_ended_and_explains_slowness() {
        set("orders", "foreign_process", 4711);
        set("orders", "foreign_cpu_percent", 95);
        set("orders", "slow_percent_5s", 60);
        set("orders", "slow_percent_1m", 30);
        set("orders-database", "latency_ms", 400);
        pass(15);

        assertThat(opened).containsExactly("orders");
        assertThat(remedies()).containsExactly(new Action.KillProcess("orders", 4711));
    }

    @Test
    void a_full_disk_is_freed_of_the_process_that_fills_it() {
        set("orders", "foreign_process", 4711);
        set("orders", "disk_failures_15s", 20);
        burn("orders");
        burn("gateway");
        pass(15);

        assertThat(opened).containsExactly("orders");
        assertThat(remedies()).containsExactly(new Action.KillProcess("orders", 4711));
    }

    @Test
    void a_leak_is_answered_by_a_restart_before_memory_is_used_up() {
        set("orders", "memory_percent", 95);
        pass(6);

        assertThat(remedies()).containsExactly(new Action.RestartService("orders"));
    }

    @Test
    void a_queue_that_lags_gets_consumers_for_half_as_much_again_as_arrives() {
        set("queue", "oldest_waiting_seconds", 25);
        set("queue", "served_per_second", 6);
        pass(8);

        assertThat(opened).containsExactly("fulfilment");
        assertThat(remedies()).containsExactly(new Action.ScaleConsumer("fulfilment", 5));
    }

    @Test
    void a_queue_that_lags_gets_twice_the_consumers_at_least() {
        set("queue", "oldest_waiting_seconds", 25);
        set("queue", "served_per_second", 9);
        pass(8);

        assertThat(remedies()).containsExactly(new Action.ScaleConsumer("fulfilment", 4));
    }

    @Test
    void a_queue_that_lags_since_the_database_is_down_gets_none() {
        set("database", "healthy_instances", 0);
        set("queue", "oldest_waiting_seconds", 25);
        set("queue", "served_per_second", 0);
        pass(10);

        assertThat(opened).containsExactly("database");
    }

    @Test
    void poison_is_set_aside() {
        set("queue", "poison_messages", 2);
        pass(5);

        assertThat(remedies()).containsExactly(new Action.ClearQueuePoison("queue"));
    }

    @Test
    void what_burns_for_no_known_reason_is_a_question() {
        burn("orders");
        pass(60);

        assertThat(opened).containsExactly("orders");
        assertThat(session.attempts()).isEmpty();
        assertThat(escalations).singleElement().satisfies(escalation -> assertThat(escalation.reason())
                .contains("errors-burning of orders"));
    }

    @Test
    void a_service_that_falls_again_after_its_rest_is_restarted_again() {
        set("orders", "healthy_instances", 0);
        pass(4);
        report(Attempt.State.DONE);
        pass(2);
        set("orders", "healthy_instances", 1);
        pass(30);
        set("orders", "healthy_instances", 0);
        pass(20);
        assertThat(session.attempts()).hasSize(1);
        pass(40);
        assertThat(session.attempts()).hasSize(2);
    }

    private void everyoneSuffersFrom(String database) {
        for (String link : List.of("orders-" + database, "fulfilment-" + database)) {
            set(link, "failed_percent_5s", 100);
        }
        set("orders", "healthy_instances", 0);
        burn("orders");
        burn("gateway");
    }

    private void allWell() {
        SHOP.devices().forEach(device -> figures.put(device.id(), inOrder(device)));
    }

    private void burn(String service) {
        set(service, "error_percent_5s", 50);
        set(service, "error_percent_1m", 30);
    }

    private void set(String device, String metric, double value) {
        Map<String, Double> known = figures.computeIfAbsent(device, id -> new TreeMap<>());
        known.put(metric, value);
        known.values().removeIf(((Predicate<Double>) number -> Double.isNaN(number)));
    }

    private List<Action> remedies() {
        return session.attempts().stream()
                .flatMap(attempt -> attempt.actions().stream())
                .toList();
    }

    private void report(Attempt.State state) {
        session.attempts().stream().filter(Attempt::active).forEach(attempt -> {
            session.report(attempt.id(), Attempt.State.RUNNING, now);
            session.report(attempt.id(), state, now);
        });
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            List<Sample> samples = figures.entrySet().stream()
                    .map(each -> new Sample(
                            each.getKey(),
                            now,
                            Sample.Status.OK,
                            each.getValue(),
                            null,
                            null,
                            notes.get(each.getKey())))
                    .toList();
            Conclusions conclusions = session.observe(samples, Optional.empty(), now);
            assertThat(conclusions.engineFault()).isEmpty();
            conclusions.opened().stream().map(Incident::domain).forEach(opened::add);
            escalations.addAll(conclusions.escalations());
        }
    }

    private static Map<String, Double> inOrder(Device device) {
        return new TreeMap<>(
                switch (device.kind().name()) {
                    case "LINK" -> Map.of("calls_per_second", 20.0, "failed_percent_5s", 0.0, "latency_ms", 3.0);
                    case "QUEUE" ->
                        Map.of(
                                "healthy_instances", 1.0,
                                "waiting", 2.0,
                                "oldest_waiting_seconds", 0.5,
                                "arrivals_per_second", 10.0,
                                "served_per_second", 10.0,
                                "poison_messages", 0.0);
                    default ->
                        Map.of(
                                "healthy_instances", 1.0,
                                "revision", 3.0,
                                "good_revision", 3.0,
                                "error_percent_5s", 0.0,
                                "error_percent_1m", 0.0,
                                "memory_percent", 50.0,
                                "consumers", 2.0,
                                "foreign_process", 0.0,
                                "longest_block_seconds", 0.0);
                });
    }
}

package dev.interlock.simulator.cloud.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.fault.FaultWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShopFaultJsonTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(3_600);

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void a_fault_of_each_kind_at_each_target_comes_back_as_it_went_out(FaultKind kind) {
        FaultWindow window = new FaultWindow(NOW.toEpochMilli(), NOW.toEpochMilli() + 1_500);
        double figure = kind.figure().map(FaultKind.Figure::most).orElse(0.0);
        assertThat(kind.targets()).isNotEmpty().doesNotContain("relay");
        for (String target : kind.targets()) {
            ShopFault fault = new ShopFault(kind, target, window, figure, 7);
            assertThat(read(StrictJson.write(ShopFaultJson.write(fault))).orThrow())
                    .isEqualTo(fault);
        }
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void the_usual_figure_of_each_kind_is_one_that_it_may_have(FaultKind kind) {
        ShopFault fault = read("{'type': '%s', 'target': '%s'}"
                        .formatted(kind.type(), kind.targets().get(0)))
                .orThrow();
        assertThat(fault.figure())
                .isEqualTo(kind.figure().map(FaultKind.Figure::usual).orElse(0.0));
        assertThat(fault.window()).isEqualTo(FaultWindow.openFrom(NOW.toEpochMilli()));
    }

    @Test
    void a_type_that_nobody_knows_is_answered_with_all_of_them() {
        assertThat(reasons("{'type': 'meteor', 'target': 'orders'}"))
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .contains("no fault 'meteor'")
                        .contains(Stream.of(FaultKind.values())
                                .map(FaultKind::type)
                                .toList()));
    }

    @Test
    void a_target_that_cannot_be_befallen_is_answered_with_those_that_can() {
        assertThat(reasons("{'type': 'db_conn_drift', 'target': 'cache'}"))
                .containsExactly("Fault 'db_conn_drift' cannot befall 'cache'. Choose one of orders, fulfilment.");
        assertThat(reasons("{'type': 'hang', 'target': 'relay'}"))
                .first()
                .asString()
                .contains("cannot befall 'relay'");
    }

    @ParameterizedTest
    @CsvSource({
        "network_latency, orders-cache, 'ms', 0, 1.0 to 10000.0",
        "network_latency, orders-cache, 'ms', 10001, 1.0 to 10000.0",
        "bandwidth, orders-cache, 'bytes_per_second', -1, 1.0 to 1.0E9",
        "random_drop, gateway-orders, 'percent', 100.1, 0.1 to 100.0",
        "queue_backlog, fulfilment, 'orders_per_second', 0.5, 1.0 to 200.0",
    })
    void a_figure_out_of_its_bounds_is_answered_with_them(
            String type, String target, String name, String value, String bounds) {
        assertThat(reasons("{'type': '%s', 'target': '%s', '%s': %s}".formatted(type, target, name, value)))
                .containsExactly(
                        "Fault '%s' has '%s' = %s. Give %s.".formatted(type, name, Double.parseDouble(value), bounds));
    }

    @Test
    void what_is_missing_of_another_type_or_unknown_is_named() {
        assertThat(reasons("{}")).hasSize(2).anyMatch(reason -> reason.contains("no 'type'"));
        assertThat(reasons("[]")).isNotEmpty();
        assertThat(reasons("{'type': 3, 'target': 'orders'}"))
                .first()
                .asString()
                .contains("'type'");
        assertThat(reasons("{'type': 'hang', 'target': 'orders', 'ms': 3}"))
                .first()
                .asString()
                .contains("unknown field 'ms'");
        assertThat(reasons("{'type': 'hang', 'target': 'orders', 'seed': 1.5}"))
                .first()
                .asString()
                .contains("'seed'");
    }

    @Test
    void a_time_that_makes_no_sense_is_refused() {
        assertThat(reasons(hang("'at_seconds': 5, 'at': '2026-01-05T00:00:00Z'")))
                .anyMatch(reason -> reason.contains("both"));
        assertThat(reasons(hang("'at': 'soon'"))).anyMatch(reason -> reason.contains("ISO 8601"));
        assertThat(reasons(hang("'for_seconds': 0"))).anyMatch(reason -> reason.contains("more than 0"));
        assertThat(reasons(hang("'for_seconds': -3"))).anyMatch(reason -> reason.contains("more than 0"));
        assertThat(reasons(hang("'at_seconds': 'NaN'"))).anyMatch(reason -> reason.contains("finite number"));
        assertThat(reasons(hang("'at_seconds': 1e18"))).anyMatch(reason -> reason.contains("at most"));
        assertThat(reasons(hang("'at_seconds': -1e18"))).anyMatch(reason -> reason.contains("at most"));
        assertThat(reasons("{'type': 'hang', 'target': 'cache', 'for_seconds': NaN}"))
                .isNotEmpty();
    }

    @Test
    void a_time_beyond_all_measure_is_for_ever() {
        assertThat(read(hang("'for_seconds': 1e300")).orThrow().window())
                .isEqualTo(FaultWindow.openFrom(NOW.toEpochMilli()));
    }

    private static String hang(String more) {
        return "{'type': 'hang', 'target': 'cache', %s}".formatted(more);
    }

    private static List<String> reasons(String json) {
        return read(json).reasons();
    }

    private static Parsed<ShopFault> read(String json) {
        return StrictJson.parse(json.replace('\'', '"')).then(node -> ShopFaultJson.read(node, START, NOW));
    }
}

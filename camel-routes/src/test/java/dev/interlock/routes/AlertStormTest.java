package dev.interlock.routes;

import static dev.interlock.routes.PostedAlert.anAlert;
import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.AuditSettings.Login;
import dev.interlock.routes.audit.entry.HeardAlertEntry;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Incident;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More alerts than anyone reads, more than are kept, and an audit that cannot be written. */
@Timeout(180)
final class AlertStormTest {
    private static final int MANY = 10_000;

    @Test
    void ten_thousand_alerts_of_one_name_are_one_incident_and_one_telling_and_survive_a_restart(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        try (AlertDoor door = AlertDoor.open(audit, Mode.OBSERVE, new NoModel())) {
            assertThat(door.post(many(MANY, number -> "InstanceDown")).body())
                    .isEqualTo("{\"changed\":10000,\"repeated\":0}");
            until(() -> !door.told().isEmpty());
            door.decided();

            assertThat(door.incidents()).extracting(Incident::domain).containsExactly("site");
            assertThat(door.told()).singleElement().satisfies(told -> assertThat(told.message())
                    .startsWith("InstanceDown: alert-storm."));
            assertThat(door.recorded(HeardAlertEntry.class)).hasSizeGreaterThanOrEqualTo(MANY);
        }
        try (AlertDoor again = AlertDoor.open(audit, Mode.OBSERVE, new NoModel())) {
            assertThat(again.firing()).hasSize(MANY);
            again.decided();
            assertThat(again.incidents()).hasSize(1);
            assertThat(again.told()).as("not told again").hasSize(1);
            assertThat(again.post(many(MANY, number -> "InstanceDown")
                                    .replace("\"firing\",\"labels\"", "\"resolved\",\"labels\""))
                            .body())
                    .isEqualTo("{\"changed\":10000,\"repeated\":0}");
            until(() -> again.conditions().isEmpty());
        }
    }

    @Test
    void a_controller_that_starts_again_goes_on_with_what_it_asked_and_tells_nothing_twice(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        try (AlertDoor door = AlertDoor.open(audit, Mode.OBSERVE, new NoModel())) {
            door.post(anAlert().post());
            until(() -> door.told().size() == 1);
            door.post(anAlert().named("PduTripped").printed("2").post());
            until(() -> door.told().size() == 2);
        }
        try (AlertDoor again = AlertDoor.open(audit, Mode.OBSERVE, new NoModel())) {
            assertThat(again.firing()).hasSize(2);
            again.decided();
            assertThat(again.told()).hasSize(2);
            assertThat(again.incidents()).singleElement().matches(incident -> !incident.recurred());
            again.post(anAlert().resolved().post());
            again.post(anAlert().named("PduTripped").printed("2").resolved().post());
            until(() -> again.conditions().isEmpty());
        }
    }

    @Test
    void ten_thousand_alerts_of_many_names_are_one_condition_of_their_sender() {
        try (AlertDoor door = AlertDoor.open()) {
            door.post(many(MANY, number -> "Name" + number % 1_000));
            until(() -> !door.told().isEmpty());
            door.decided();

            assertThat(door.conditions())
                    .extracting(Condition::name, Condition::device)
                    .containsExactly(tuple("alert-flood", "http://am:9093"));
            assertThat(door.told()).hasSize(1);
        }
    }

    @Test
    void beyond_what_is_kept_new_ones_are_turned_away_whole_and_known_ones_still_count() {
        try (AlertDoor door = AlertDoor.open("interlock.alerts.most", "3")) {
            door.post(many(2, number -> "A"));

            HttpResponse<String> full = door.post(PostedAlert.post(
                    0,
                    List.of(
                            anAlert().printed("0").resolved().alone(),
                            anAlert().printed("x").alone(),
                            anAlert().printed("y").alone(),
                            anAlert().printed("z").alone())));

            assertThat(full.statusCode()).isEqualTo(429);
            assertThat(full.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(full.body()).contains("3 new ones were not taken", "interlock.alerts.most");
            assertThat(door.firing()).as("one of the two is over, none is new").hasSize(1);
            assertThat(door.post(anAlert().printed("x").post()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_alert_that_cannot_be_written_is_not_acknowledged_and_is_there_when_it_can() throws SQLException {
        AuditSettings audit = AuditSettings.inMemory();
        try (AlertDoor door = AlertDoor.open(
                audit, Mode.OBSERVE, new NoModel(), "interlock.record", "seda:record?timeout=300&pollTimeout=100")) {
            Login owner = audit.writer();
            try (Connection holder = DriverManager.getConnection(audit.url(), owner.user(), owner.password())) {
                holder.setAutoCommit(false);
                holder.createStatement().executeQuery("SELECT * FROM chain_head FOR UPDATE");
                assertThat(door.post(anAlert().post()).statusCode()).isEqualTo(503);
                holder.rollback();
            }
            until(() -> door.post(anAlert().post()).statusCode() == 200);
            until(() -> !door.recorded(HeardAlertEntry.class).isEmpty());
        }
    }

    private static String many(int count, Function<Integer, String> name) {
        return PostedAlert.post(
                0,
                IntStream.range(0, count)
                        .mapToObj(number -> anAlert()
                                .named(name.apply(number))
                                .with("instance", "node-" + number + ":9100")
                                .printed(Integer.toString(number))
                                .alone())
                        .toList());
    }
}

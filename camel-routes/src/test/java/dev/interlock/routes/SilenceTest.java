package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.alerts.silence.Silenced;
import dev.interlock.routes.alerts.silence.Silenced.Kind;
import dev.interlock.routes.alerts.silence.Silences;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.Origin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people are not told of for a time, over the routes of a whole controller. */
@Timeout(240)
final class SilenceTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void what_is_silent_is_told_when_that_ends_if_it_still_lasts_and_never_if_it_does_not() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open("alert.webhook", hook.url("/hook"))) {
            silences(shift).begin(new Silenced(Kind.DEVICE, "rack-?"), TWO_HOURS, "fans are replaced", "ada");
            shift.says("rack-7@1", "critical", "It is hot.").says("rack-8@1", "critical", "It is hot too.");
            assertThat(heard(shift, hook)).as("rack-10 has two signs").isEmpty();
            shift.says("rack-10@1", "critical", "Not of them.");
            shift.ends("rack-8@1").pass(Duration.ofMinutes(119));
            assertThatItHears(shift, hook, "rack-10 firing");

            shift.pass(Duration.ofMinutes(2));

            assertThatItHears(shift, hook, "rack-10 firing", "rack-7 firing");
        }
    }

    @Test
    void what_was_told_before_is_neither_repeated_nor_said_to_be_over_until_the_silence_ends() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift =
                        AlertShift.open("alert.webhook", hook.url("/hook"), "alert.webhook.repeat-interval", "PT30M")) {
            shift.says("zone-1@1", "critical", "It is hot.");
            assertThatItHears(shift, hook, "zone-1 firing");
            Silence silence = silences(shift).begin(new Silenced(Kind.INCIDENT, "zone-1@1"), TWO_HOURS, "known", "ada");
            shift.pass(Duration.ofMinutes(50));
            assertThat(heard(shift, hook)).hasSize(1);
            shift.ends("zone-1@1").pass(Duration.ofMinutes(10));
            assertThat(heard(shift, hook)).hasSize(1);

            assertThat(silences(shift).end(silence.id(), "bob")).isPresent();
            shift.tell().pass(Duration.ofMinutes(10));

            assertThatItHears(shift, hook, "zone-1 firing", "zone-1 resolved");
            assertThat(silences(shift).end(silence.id(), "bob")).isEmpty();
        }
    }

    @Test
    void a_silence_of_devices_ends_where_anything_else_of_the_incident_is_wrong() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open("alert.webhook", hook.url("/hook"))) {
            silences(shift).begin(new Silenced(Kind.DEVICE, "rack_7"), TWO_HOURS, "an underline is none", "ada");
            silences(shift).begin(new Silenced(Kind.DEVICE, "rack-7"), TWO_HOURS, "fans are replaced", "ada");
            record(shift, opened(shift, "zone-1@1"), warm(shift, "rack-7"));
            shift.says("zone-1@1", "critical", "A rack is hot.");
            assertThat(heard(shift, hook)).isEmpty();

            record(shift, warm(shift, "rack-8"));

            assertThatItHears(shift, hook, "zone-1 firing");
        }
    }

    @Test
    void a_silence_of_rules_is_one_of_what_they_decided_alone() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open("alert.webhook", hook.url("/hook"))) {
            silences(shift).begin(new Silenced(Kind.RULE, "THERMAL-*"), TWO_HOURS, "sensors are moved", "ada");
            record(shift, fired(shift, "zone-1@1", "THERMAL-001"), fired(shift, "zone-2@1", "POWER-001"));
            shift.says("zone-1@1", "critical", "Hot.").says("zone-2@1", "critical", "Dark.");
            assertThatItHears(shift, hook, "zone-2 firing");

            record(
                    shift,
                    new AlertEntry(
                            Origin.at(shift.now()).incident("zone-1@1").decision("another"),
                            "warning",
                            "zone-1",
                            "Another rule.",
                            "route alert"));

            assertThatItHears(shift, hook, "zone-2 firing", "zone-1 firing");
        }
    }

    @Test
    void words_of_danger_are_told_whatever_is_silent() {
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll();
                AlertShift shift = AlertShift.open("alert.webhook", hook.url("/hook"))) {
            silences(shift).begin(new Silenced(Kind.DEVICE, "*"), TWO_HOURS, "everything is moved", "ada");
            shift.says("zone-1@1", "critical", "Hot.");
            assertThat(heard(shift, hook)).isEmpty();

            shift.shift.controller.room().report("there is smoke behind rack-7", "bob");

            shift.toldUntil(() -> hook.taken.size() == 2);
            assertThat(hook.told().get(1).path("message").asText()).contains("smoke");
        }
    }

    @Test
    void a_silence_survives_a_restart_and_ends_at_its_time(@TempDir Path data) {
        AuditSettings audit = AuditSettings.in(data);
        try (ReceiverStandIn hook = ReceiverStandIn.thatTakesAll()) {
            String[] settings = {"alert.webhook", hook.url("/hook")};
            Instant later;
            try (AlertShift shift = AlertShift.on(audit, Shift.START, settings)) {
                silences(shift).begin(new Silenced(Kind.DEVICE, "zone-1"), TWO_HOURS, "moved", "ada");
                later = shift.now().plus(Duration.ofHours(1));
            }
            try (AlertShift shift = AlertShift.on(audit, later, settings)) {
                assertThat(silences(shift).on()).singleElement().satisfies(silence -> assertThat(silence.until())
                        .isEqualTo(Shift.START.plus(TWO_HOURS)));
                shift.says("zone-1@2", "critical", "It is hot.");
                assertThat(heard(shift, hook)).isEmpty();
                shift.pass(Duration.ofMinutes(61));
                assertThatItHears(shift, hook, "zone-1 firing");
                assertThat(silences(shift).on()).isEmpty();
            }
        }
    }

    @Test
    void a_silence_is_neither_endless_nor_of_nothing() {
        try (AlertShift shift = AlertShift.open()) {
            Silences silences = silences(shift);
            Silenced rack = new Silenced(Kind.DEVICE, "rack-7");
            assertThatThrownBy(() -> silences.begin(rack, Duration.ofHours(25), "long", "ada"))
                    .hasMessage("A silence lasts for at most 24 hours, and for some time. Say until when.");
            assertThatThrownBy(() -> silences.begin(rack, Duration.ZERO, "short", "ada"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Silenced(Kind.RULE, " ")).hasMessageContaining("Name an incident");
            assertThat(silences.all()).isEmpty();
        }
    }

    private static Silences silences(AlertShift shift) {
        return new Silences(shift.shift.controller.audit(), shift.shift.controller.audit()::append, shift.shift.clock);
    }

    /** These and, by what is told after them, no others: what a silence held back comes when its end is seen. */
    private static void assertThatItHears(AlertShift shift, ReceiverStandIn hook, String... lines) {
        shift.toldUntil(() -> lines(hook).size() >= lines.length);
        assertThat(heard(shift, hook)).containsExactly(lines);
    }

    private static List<String> lines(ReceiverStandIn hook) {
        return told(hook).filter(line -> !line.startsWith("mark-")).toList();
    }

    /** What was told until now, without what shows that telling is through. */
    private static List<String> heard(AlertShift shift, ReceiverStandIn hook) {
        String mark = "mark-%d@1".formatted(hook.taken.size());
        shift.shift.controller.audit().append(List.of(direct(shift, mark)));
        shift.toldUntil(() -> told(hook).anyMatch(line -> line.startsWith(mark.substring(0, mark.indexOf('@')))));
        return lines(hook);
    }

    private static Stream<String> told(ReceiverStandIn hook) {
        return hook.told().stream()
                .map(told ->
                        told.path("target").asText() + " " + told.path("status").asText());
    }

    /** Of what is told whatever is silent: what stood before it in the queue was told or is not. */
    private static Entry direct(AlertShift shift, String incident) {
        return new AlertEntry(
                Origin.at(shift.now()).incident(incident),
                "critical",
                incident.replaceFirst("@.*", ""),
                "Mark.",
                AlertEntry.DIRECT);
    }

    private static Entry opened(AlertShift shift, String incident) {
        return new IncidentEntry(
                Origin.at(shift.now()).incident(incident),
                incident.replaceFirst("@.*", ""),
                IncidentEntry.Change.OPENED,
                0,
                "A condition holds.");
    }

    private static Entry warm(AlertShift shift, String rack) {
        return new ConditionEntry(
                Origin.at(shift.now()), "inlet-high", rack, "zone-1", ConditionEntry.Change.RAISED, shift.now());
    }

    private static Entry fired(AlertShift shift, String incident, String rule) {
        return new FiringEntry(Origin.at(shift.now()).decision("decision-of-" + incident), rule, "A rule", "[]", "{}");
    }

    private static void record(AlertShift shift, Entry... entries) {
        shift.shift.controller.audit().append(List.of(entries));
    }
}

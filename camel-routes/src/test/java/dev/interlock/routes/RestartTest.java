package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.MemoryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A controller that ends, kindly or not, and another that goes on. */
@Timeout(240)
final class RestartTest {
    private final Path data;
    private final WorldOverHttp world = new WorldOverHttp();
    private @Nullable Process process;

    RestartTest(@TempDir Path data) throws IOException {
        this.data = data;
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
        if (process != null) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void killed_in_the_middle_of_an_incident_it_goes_on_with_the_same_one_and_brings_nothing_about_twice()
            throws IOException, InterruptedException {
        world.keepsSilent();
        BufferedReader said = started(Shift.START);
        pass(80, said);
        until(() -> !world.told().isEmpty());
        child().toHandle().destroyForcibly();
        assertThat(child().waitFor()).as("killed by signal 9").isEqualTo(128 + 9);

        Memory killed = remembered();
        assertThat(killed.incidents()).hasSize(1);
        assertThat(killed.attempts()).singleElement().extracting(Attempt::state).isEqualTo(State.RUNNING);

        int toldBefore = world.told().size();
        world.answersAgain();
        try (ControllerProcess.Life next =
                new ControllerProcess.Life(data, world.address(), Shift.START.plusSeconds(82), 28.5)) {
            next.pass(2);
            // What was not due yet, or whose agent was not heard of yet, is sent with a later turn.
            for (int second = 0; second < 120; second++) {
                if (Until.shownWithin(Duration.ofMillis(500), () -> world.told().size() >= toldBefore + 3)) {
                    break;
                }
                next.pass(1);
            }
            assertThat(world.told()).hasSizeGreaterThanOrEqualTo(toldBefore + 3);
            next.pass(60);
        }

        Memory after = remembered();
        assertThat(after.incidents())
                .extracting(incident -> incident.id())
                .containsExactly(killed.incidents().get(0).id());
        assertThat(after.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.id()).isEqualTo(killed.attempts().get(0).id());
            assertThat(attempt.state()).isEqualTo(State.DONE);
        });
        assertThat(after.pending()).containsAll(killed.pending());
        assertThat(world.effects()).as("each of the three units once").hasSize(3);
        assertThat(recorded(PlanEntry.class))
                .extracting(PlanEntry::state)
                .containsExactly(State.PROPOSED, State.RUNNING, State.DONE);
        assertThat(recorded(IncidentEntry.class)).hasSize(1);
    }

    @Test
    void the_kill_switch_and_the_mode_are_as_they_were_left() {
        AuditSettings audit = AuditSettings.in(data);
        Shift first = Shift.on(audit, Mode.ACT, new NoModel(), Map.of());
        first.room().mode(Mode.APPROVE, "ada");
        first.room().stop("ada").join();
        first.close();
        try (Shift second = Shift.after(first, audit, Mode.ACT)) {
            assertThat(second.room().view().killSwitch()).isTrue();
            assertThat(second.room().view().mode()).isEqualTo(Mode.APPROVE);
            second.room().mode(Mode.ACT, "ada");
            second.aRackIsTooWarm();
            assertThat(second.world.asked()).isEmpty();
        }
    }

    @Test
    void a_plan_that_waits_for_a_person_waits_for_them_after_a_restart_too() {
        AuditSettings audit = AuditSettings.in(data);
        Shift first = Shift.on(audit, Mode.APPROVE, new NoModel(), Map.of());
        first.aRackIsTooWarm();
        var plan = first.waiting();
        first.close();
        try (Shift second = Shift.after(first, audit, Mode.APPROVE)) {
            assertThat(second.waiting()).isEqualTo(plan);
            second.passSeconds(10);
            second.room().act(new OperatorAct.Approve(plan.id()), "ada");
            assertThat(second.world.asked()).hasSize(3);
        }
    }

    @Test
    void whoever_was_asked_when_it_ended_is_asked_again() {
        AuditSettings audit = AuditSettings.in(data);
        Shift first = whereNobodyHears(audit);
        first.world.failing("The bus to the unit is down.");
        first.aRackIsTooWarm();
        first.passSeconds(4000);
        assertThat(first.recorded(dev.interlock.routes.audit.entry.EscalationEntry.class))
                .hasSize(1);
        assertThat(criticalAlerts(first)).as("it is not answered yet").isZero();
        first.close();
        Shift second = Shift.after(first, audit, Mode.ACT);
        assertThat(criticalAlerts(second)).isEqualTo(1);
        second.close();
        try (Shift third = Shift.after(first, audit, Mode.ACT)) {
            assertThat(criticalAlerts(third)).as("it was answered").isEqualTo(1);
        }
    }

    /** What is asked lies in a queue of which nobody takes. */
    private static Shift whereNobodyHears(AuditSettings audit) {
        String permitted = RouteProperty.COMPONENTS.otherwise();
        Shift shift = Shift.on(
                audit,
                Mode.ACT,
                new NoModel(),
                Map.of("interlock.advise", "stub:nobody-hears", "routes.components", permitted + ",stub"));
        try {
            shift.controller.context().getRouteController().stopRoute("advise");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return shift;
    }

    @Test
    void a_decision_made_after_a_restart_says_which_rules_saw_what_led_to_it() {
        AuditSettings audit = AuditSettings.in(data);
        Shift first = Shift.on(audit, Mode.ACT, new NoModel(), Map.of());
        first.world.failing("The bus to the unit is down.");
        first.aRackIsTooWarm();
        first.close();
        try (Shift second = Shift.after(first, audit, Mode.ACT)) {
            second.passSeconds(1200);
            List<String> decisions = second.recorded(PlanEntry.class).stream()
                    .filter(plan -> "inlet-above-recommended".equals(plan.condition()))
                    .map(PlanEntry::planId)
                    .distinct()
                    .toList();
            assertThat(decisions).hasSizeGreaterThan(1);
            assertThat(decisions)
                    .allSatisfy(id -> assertThat(rulesBehind(second, id)).contains("THERMAL-001", "HOLD-004"));
        }
    }

    private static List<String> rulesBehind(Shift shift, String decision) {
        return shift.controller.audit().reader().why(decision).stream()
                .map(Recorded::entry)
                .filter(FiringEntry.class::isInstance)
                .map(entry -> ((FiringEntry) entry).ruleId())
                .toList();
    }

    private static long criticalAlerts(Shift shift) {
        return shift.recorded(dev.interlock.routes.audit.entry.AlertEntry.class).stream()
                .filter(alert -> alert.severity().equals("critical"))
                .count();
    }

    private Memory remembered() {
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            assertThat(audit.verify().sentence()).contains("intact");
            return MemoryJson.read(audit.load(Recorder.MEMORY).orElseThrow(), DeviceKinds.delivered())
                    .orThrow();
        }
    }

    private <E extends Entry> List<E> recorded(Class<E> kind) {
        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.system())) {
            List<E> rows = new java.util.ArrayList<>(audit.reader().newest(kind, 1000));
            java.util.Collections.reverse(rows);
            return rows;
        }
    }

    private BufferedReader started(Instant from) throws IOException {
        process = ControllerProcess.start(data, world.address(), from, 28.5, "");
        BufferedReader said = child().inputReader();
        waitFor("ready", said);
        return said;
    }

    private void pass(int seconds, BufferedReader said) throws IOException {
        child().outputWriter().write(seconds + "\n");
        child().outputWriter().flush();
        waitFor("passed", said);
    }

    private static void waitFor(String word, BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(word)) {
            line = said.readLine();
        }
        assertThat(line).as("the controller's process has ended").isNotNull();
    }

    private Process child() {
        return Objects.requireNonNull(process);
    }
}

package dev.interlock.features.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Planner;
import dev.interlock.features.floor.StillFloor;
import dev.interlock.features.floor.StoryGround;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.plan.Plan;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One story's data centre and controller. The controller starts when the story first needs it. */
public final class Shift {
    private static final Duration SHORT = Duration.ofSeconds(90);
    private static final Duration STRIDE = Duration.ofSeconds(20);
    private static final Duration FLEET_STRIDE = Duration.ofMinutes(1);

    private final StoryGround ground = StoryGround.underfoot();
    private final StillFloor floor = new StillFloor(ground.inventory());
    private BenchSettings settings =
            BenchSettings.in(ground.home()).site(ground.site().orElse(null)).coverage(ground.coverage());
    private @Nullable Bench bench;
    private Duration stride = STRIDE;

    /** A fleet reports once a minute, and nothing of it is done in seconds. */
    public void openFleet(int machines, int gpus) {
        floor.openFleet(machines, gpus);
        stride = FLEET_STRIDE;
    }

    public StoryGround ground() {
        return ground;
    }

    public StillFloor floor() {
        return floor;
    }

    /** How the controller will start; only before it did. */
    public void mode(Mode mode) {
        if (bench == null) {
            settings = settings.mode(mode);
        } else {
            bench.room().mode(mode, "the operator");
        }
    }

    public void planner(Planner planner) {
        settings = settings.planner(planner);
    }

    public void site(Path site) {
        settings = settings.site(site);
    }

    public void auditIn(Path data) {
        settings = settings.audit(AuditSettings.in(data));
    }

    /** Somebody needed the controller. */
    public boolean hasBegun() {
        return bench != null;
    }

    public Bench bench() {
        Bench running = bench;
        if (running == null) {
            running = Bench.start(floor, settings);
            running.step();
            bench = running;
        }
        return running;
    }

    /** Lets time pass: a few minutes in small steps, hours in steps that are still too short for telemetry to go stale. */
    public void pass(Duration time) {
        Bench running = bench();
        if (time.compareTo(SHORT) <= 0) {
            running.pass(time);
            return;
        }
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(stride)) {
            running.step(stride);
        }
    }

    public View view() {
        return bench().room().view();
    }

    public AuditReader reader() {
        return bench().controller().audit().reader();
    }

    /** Every entry of a kind, oldest first. */
    public <E extends Entry> List<E> recorded(Class<E> kind) {
        List<E> entries = new ArrayList<>(reader().newest(kind, Integer.MAX_VALUE));
        Collections.reverse(entries);
        return entries;
    }

    /** The one plan that waits for a person. */
    public Plan waiting() {
        assertThat(view().waiting()).as("waiting plans").hasSize(1);
        return view().waiting().get(0);
    }

    /** Stops the controller in good order; the next one goes on where it stopped. */
    public AuditSettings stop() {
        end();
        bench = null;
        return settings.audit();
    }

    public void end() {
        if (bench != null) {
            bench.close();
        }
    }

    public Path auditFolder() {
        Path keys = Objects.requireNonNull(
                settings.audit().keyStore(), "The story keeps its audit in memory. Say that it is kept in a file.");
        return Objects.requireNonNull(keys.getParent());
    }

    public static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

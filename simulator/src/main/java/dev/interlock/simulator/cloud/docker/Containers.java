package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.Part;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The containers of one project that run. The engine is asked about all of them at once, and at most twice a second. */
final class Containers {
    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();
    private static final String LABEL = "com.docker.compose.";

    private final String project;
    private Map<String, String> running = Map.of();
    private long seenAt;
    private boolean known;

    Containers(String project) {
        this.project = project;
    }

    /** The id of the container that runs the part. */
    synchronized Optional<String> of(Part part) {
        if (!known || System.nanoTime() - seenAt > FRESH_NANOS) {
            running = ask();
            seenAt = System.nanoTime();
            known = true;
        }
        return Optional.ofNullable(running.get(part.id()));
    }

    /** Something was done to them, so that they have to be asked about anew. */
    synchronized void changed() {
        known = false;
    }

    /** The ids of the part's containers, stopped ones too. */
    List<String> all(Part part) {
        return ids("label=" + LABEL + "service=" + part.id());
    }

    /** The ids of all containers of the project, stopped ones too. */
    List<String> all() {
        return ids("label=" + LABEL + "project=" + project);
    }

    private List<String> ids(String filter) {
        return Cli.docker("ps", "-aq", "--no-trunc", "--filter", mine(), "--filter", filter)
                .output()
                .lines()
                .toList();
    }

    private Map<String, String> ask() {
        Cli.Done answer = Cli.docker(
                "ps", "--no-trunc", "--filter", mine(), "--format", "{{.Label \"" + LABEL + "service\"}} {{.ID}}");
        Map<String, String> found = new HashMap<>();
        if (answer.ok()) {
            answer.output().lines().map(line -> line.split(" ", 2)).forEach(line -> found.put(line[0], line[1]));
        }
        return found;
    }

    private String mine() {
        return "label=" + LABEL + "project=" + project;
    }
}

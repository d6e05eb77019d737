package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Whom each project of a shop on this engine belongs to, as its label says. */
    static Map<String, String> owners() {
        String owner = "dev.interlock.owner";
        return pairs(Cli.docker(
                "ps",
                "-a",
                "--filter",
                "label=" + owner,
                "--format",
                "{{.Label \"" + LABEL + "project\"}} {{.Label \"" + owner + "\"}}"));
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
        return pairs(Cli.docker(
                "ps", "--no-trunc", "--filter", mine(), "--format", "{{.Label \"" + LABEL + "service\"}} {{.ID}}"));
    }

    private static Map<String, String> pairs(Cli.Done answer) {
        return answer.ok()
                ? answer.output()
                        .lines()
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toMap(words -> words[0], words -> words[1], (first, second) -> second))
                : Map.of();
    }

    private String mine() {
        return "label=" + LABEL + "project=" + project;
    }
}

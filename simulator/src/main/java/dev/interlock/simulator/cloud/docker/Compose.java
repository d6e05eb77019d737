package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.Address;
import dev.interlock.simulator.cloud.Part;
import dev.interlock.simulator.cloud.RuntimeTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One project of Docker Compose, by whichever of its two versions is installed. */
final class Compose {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(20);

    private final List<String> program;
    private final Path file;
    private final String project;

    private Compose(List<String> program, Path file, String project) {
        this.program = program;
        this.file = file;
        this.project = project;
    }

    /** The project; where there is no engine or no Compose, trouble says which. */
    static Compose of(Path file, String project) {
        Cli.Done engine = Cli.run(List.of("docker", "info"), Map.of(), SHORT);
        if (!engine.ok()) {
            throw new RuntimeTrouble(
                    "No Docker engine answers here. Start one, or leave '--runtime docker' out: the shop then runs as processes.");
        }
        return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .filter(program -> Cli.run(with(program, List.of("version")), Map.of(), SHORT)
                        .ok())
                .findFirst()
                .map(program -> new Compose(program, file, project))
                .orElseThrow(() -> new RuntimeTrouble(
                        "There is an engine, but neither 'docker compose' nor 'docker-compose'. Install one of them."));
    }

    /** Builds the image of the shop's own services; a moment where nothing has changed. */
    void build(Map<String, String> variables) {
        run(variables, LONG, "build", Part.QUEUE.id()).orTrouble("The image of the shop cannot be built");
    }

    /** Starts a part, from a new container where its configuration is another one. */
    void up(Part part, Map<String, String> variables) {
        run(variables, LONG, "up", "-d", "--no-deps", "--no-build", part.id())
                .orTrouble("'%s' cannot be started".formatted(part.id()));
    }

    /** Sends a signal to a part's first process; nothing happens where it does not run. */
    void signal(Part part, String signal) {
        String container = container(part);
        if (!container.isEmpty()) {
            Cli.run(List.of("docker", "kill", "--signal", signal, container), Map.of(), SHORT);
        }
    }

    /** Removes everything of the project. */
    void down() {
        run(Map.of(), LONG, "down", "-v", "--remove-orphans", "-t", "1").orTrouble("The shop cannot be removed");
    }

    /** The id of the container that runs the part; empty where none does. */
    String container(Part part) {
        return docker(
                        "ps",
                        "-q",
                        "--no-trunc",
                        "--filter",
                        label("project", project),
                        "--filter",
                        label("service", part.id()))
                .output()
                .strip();
    }

    /** Where a port of the part is reached from here. */
    Address port(Part part, int inside) {
        String output =
                docker("port", container(part), inside + "/tcp").orTrouble("'%s' has no port".formatted(part.id()));
        String first = output.lines().findFirst().orElse("");
        return new Address("127.0.0.1", Integer.parseInt(first.substring(first.lastIndexOf(':') + 1)));
    }

    /** Runs a command beside the part and waits for it. */
    Cli.Done exec(Part part, String... command) {
        return docker(with(List.of("exec", container(part)), List.of(command)).toArray(String[]::new));
    }

    /** Starts a command beside the part. */
    Cli.Done execDetached(Part part, String... command) {
        return docker(
                with(List.of("exec", "-d", container(part)), List.of(command)).toArray(String[]::new));
    }

    private static String label(String name, String value) {
        return "label=com.docker.compose.%s=%s".formatted(name, value);
    }

    private static Cli.Done docker(String... arguments) {
        return Cli.run(with(List.of("docker"), List.of(arguments)), Map.of(), SHORT);
    }

    private Cli.Done run(Map<String, String> variables, Duration patience, String... arguments) {
        List<String> command = Stream.of(program, List.of("-f", file.toString(), "-p", project), List.of(arguments))
                .flatMap(List::stream)
                .toList();
        return Cli.run(command, variables, patience);
    }

    private static List<String> with(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

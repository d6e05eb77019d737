package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.Answering;
import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One project of Docker Compose, by whichever of its two versions is installed. */
final class Compose {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int TRIES = 10;
    private static final String OUR_IMAGES = "dev.interlock.minicloud";

    private final List<String> program;
    private final Path file;
    private final String project;
    private final Containers containers;

    private Compose(List<String> program, Path file, String project) {
        this.program = program;
        this.file = file;
        this.project = project;
        containers = new Containers(project);
    }

    /** The project; where there is no engine or no Compose, trouble says which. */
    static Compose of(Path file, String project) {
        DockerDaemon.require();
        return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .filter(program -> Cli.run(with(program, List.of("version")), Map.of(), Cli.SHORT)
                        .ok())
                .findFirst()
                .map(program -> new Compose(program, file, project))
                .orElseThrow(
                        () -> new RuntimeTrouble(
                                "There is a Docker engine, but neither 'docker compose' nor 'docker-compose'. Install one of them."));
    }

    /** Builds the image of the shop's own services; a moment where nothing has changed. */
    void build(Map<String, String> variables) {
        Cli.Done done = run(variables, LONG, "build", Part.QUEUE.id());
        if (!done.ok()) {
            throw DockerDaemon.trouble("The image of the shop's services cannot be built", done, "MINICLOUD_JRE_IMAGE");
        }
        // the image that it replaces has no name any more
        Cli.docker("image", "prune", "--force", "--filter", "label=" + OUR_IMAGES);
    }

    /** Starts a part in a new container. What its volume holds stays. */
    void up(Part part, Map<String, String> variables) {
        Cli.Done done = created(part, variables);
        // the engine may hold a removed container's port for a moment longer
        for (int again = 0; again < TRIES && DockerDaemon.portTaken(done); again++) {
            Answering.pause();
            done = created(part, variables);
        }
        if (!done.ok()) {
            throw DockerDaemon.trouble("'%s' cannot be started".formatted(part.id()), done, imageOf(part));
        }
    }

    private Cli.Done created(Part part, Map<String, String> variables) {
        remove(containers.all(part));
        Cli.Done done = run(variables, LONG, "up", "-d", "--no-deps", "--no-build", part.id());
        containers.changed();
        return done;
    }

    /** Sends a signal to a part's first process; nothing happens where it does not run. */
    void signal(Part part, String signal) {
        container(part).ifPresent(container -> Cli.docker("kill", "--signal", signal, container));
        containers.changed();
    }

    /** Removes the shops of processes that are gone; answers with how many containers those had. */
    int removeLeftovers() {
        return Containers.owners().entrySet().stream()
                .filter(each -> Owner.read(each.getValue()).filter(Owner::gone).isPresent())
                .mapToInt(each -> new Compose(program, file, each.getKey()).down())
                .sum();
    }

    /** Removes everything of the project; answers with how many containers that were. */
    int down() {
        List<String> all = containers.all();
        remove(all);
        // the older Compose wants a folder to build from, even where nothing is built
        Map<String, String> folder =
                Map.of("MINICLOUD_CONTEXT", file.resolveSibling("").toString());
        Cli.Done done = run(folder, LONG, "down", "-v", "--remove-orphans", "-t", "1");
        if (!done.ok()) {
            throw DockerDaemon.trouble("The shop's containers cannot be removed", done, "");
        }
        return all.size();
    }

    /** The id of the container that runs the part. */
    Optional<String> container(Part part) {
        return containers.of(part);
    }

    /** Runs a command beside the part and waits for it. */
    Cli.Done exec(Part part, String... command) {
        return beside(part, List.of("exec"), command);
    }

    /** Starts a command beside the part. */
    Cli.Done execDetached(Part part, String... command) {
        return beside(part, List.of("exec", "-d"), command);
    }

    private Cli.Done beside(Part part, List<String> how, String... command) {
        return container(part)
                .map(container -> Cli.docker(
                        with(with(how, List.of(container)), List.of(command)).toArray(String[]::new)))
                .orElseGet(() -> new Cli.Done(1, "It does not run."));
    }

    private void remove(List<String> ids) {
        if (!ids.isEmpty()) {
            Cli.docker(with(List.of("rm", "-f", "-v"), ids).toArray(String[]::new));
            containers.changed();
        }
    }

    private static String imageOf(Part part) {
        return switch (part) {
            case DATABASE -> "MINICLOUD_POSTGRES_IMAGE";
            case CACHE -> "MINICLOUD_REDIS_IMAGE";
            case QUEUE, RELAY, ORDERS, FULFILMENT, GATEWAY -> "MINICLOUD_JRE_IMAGE";
        };
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

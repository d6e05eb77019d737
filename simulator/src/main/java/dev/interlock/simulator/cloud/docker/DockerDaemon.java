package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.util.Locale;
import java.util.regex.Pattern;

/** The Docker engine of this machine, and what can be done where it refuses. */
final class DockerDaemon {
    private static final int SHOWN = 300;
    private static final Pattern NO_IMAGE = Pattern.compile(
            "pull access denied|manifest unknown|manifest for|not found: manifest|no such image|failed to resolve"
                    + "|lookup |no such host|timeout|connection refused|toomanyrequests|unauthorized");
    private static final Pattern PORT_TAKEN = Pattern.compile("port is already allocated|address already in use");
    private static final Pattern NO_ROOM = Pattern.compile("no space left on device");
    private static final Pattern NO_MEMORY = Pattern.compile("cannot allocate memory|out of memory");

    private DockerDaemon() {}

    /** Trouble where there is no engine. */
    static void require() {
        Cli.Done info = Cli.docker("info", "--format", "{{.ServerVersion}}");
        if (info.status() == Cli.MISSING) {
            throw new RuntimeTrouble(
                    "There is no 'docker' on the PATH. Install Docker, or leave '--runtime docker' out: the shop then runs as processes.");
        }
        if (!info.ok()) {
            throw new RuntimeTrouble(
                    "No Docker engine answers here (%s). Start one, or leave '--runtime docker' out: the shop then runs as processes."
                            .formatted(lastLine(info)));
        }
    }

    /**
     * Trouble about a command that the engine did not do.
     *
     * @param wanted what cannot be done, without a full stop
     * @param image the variable that names another image for it; empty where no image is in question
     */
    static RuntimeTrouble trouble(String wanted, Cli.Done done, String image) {
        return new RuntimeTrouble("%s: Docker says \"%s\". %s"
                .formatted(wanted, end(done.output()), advice(done.output().toLowerCase(Locale.ROOT), image)));
    }

    /** The engine did not do a command since a port is taken. */
    static boolean portTaken(Cli.Done done) {
        return !done.ok() && PORT_TAKEN.matcher(done.output()).find();
    }

    private static String advice(String said, String image) {
        if (PORT_TAKEN.matcher(said).find()) {
            return "Another program has taken the port; start again.";
        }
        if (NO_ROOM.matcher(said).find()) {
            return "Make room, for instance with 'docker system prune'.";
        }
        if (NO_MEMORY.matcher(said).find()) {
            return "Give the engine more memory; the shop needs 2 GiB.";
        }
        return !image.isEmpty() && NO_IMAGE.matcher(said).find()
                ? "Set %s to an image that this machine has or can pull.".formatted(image)
                : "Mend what it names and start again.";
    }

    private static String lastLine(Cli.Done done) {
        return done.output()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .map(DockerDaemon::end)
                .orElse("it says nothing");
    }

    /** The end of what was said, which is where the reason is. */
    private static String end(String said) {
        String line = said.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : "… " + line.substring(line.length() - SHOWN);
    }
}

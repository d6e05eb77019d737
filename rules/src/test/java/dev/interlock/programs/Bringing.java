package dev.interlock.programs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings the programs that tests start, before they start: by itself as root on Debian, and in CI where sudo asks for no
 * password; else it says the one line to type. It never fails the build: the tests that lack something are left out.
 */
final class Bringing {
    private static final String INSTALLER = ".ci/bring-packages";

    private final Path root;
    private final Map<String, String> environment;

    private Bringing(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * Called by the build.
     *
     * @param arguments the folder of the sources
     */
    public static void main(String[] arguments) throws InterruptedException {
        new Bringing(Path.of(arguments[0]), System.getenv()).bring();
    }

    private void bring() throws InterruptedException {
        List<ForeignProgram> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        String names = names(missing);
        if (!ran(List.of("apt-get", "--version"))) {
            say("Not on this machine: %s. The tests that need them are left out; install them as your system does."
                    .formatted(names));
        } else if (!asRoot().isEmpty()) {
            say("Bringing what tests start: %s ...".formatted(names));
            install(missing);
        } else {
            say("Not on this machine: %s. The tests that need them are left out. To have them:%n    %s"
                    .formatted(names, ForeignProgram.toHave(missing)));
        }
    }

    private void install(List<ForeignProgram> missing) throws InterruptedException {
        List<String> command = new ArrayList<>(asRoot());
        command.add(root.resolve(INSTALLER).toString());
        missing.stream().map(ForeignProgram::debianPackage).distinct().forEach(command::add);
        run(command, ProcessBuilder.Redirect.INHERIT);
        List<ForeignProgram> still = missing();
        say(
                still.isEmpty()
                        ? "Everything that tests start is here."
                        : "Could not be had: %s. The tests that need them are left out.".formatted(names(still)));
    }

    /** What to put before a command that root is to run; nothing where this user may not. */
    private List<String> asRoot() throws InterruptedException {
        if (ran(List.of("sh", "-c", "test \"$(id -u)\" = 0"))) {
            return List.of("env");
        }
        boolean checks = environment.getOrDefault("CI", "").equals("true");
        return checks && ran(List.of("sudo", "-n", "true")) ? List.of("sudo", "-n") : List.of();
    }

    private List<ForeignProgram> missing() {
        return ForeignProgram.missing(environment.getOrDefault("PATH", ""));
    }

    private boolean ran(List<String> command) throws InterruptedException {
        return run(command, ProcessBuilder.Redirect.DISCARD) == 0;
    }

    private static int run(List<String> command, ProcessBuilder.Redirect said) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(said)
                    .redirectError(said)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    private static String names(List<ForeignProgram> programs) {
        return String.join(
                ", ",
                programs.stream().map(ForeignProgram::debianPackage).distinct().toList());
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}

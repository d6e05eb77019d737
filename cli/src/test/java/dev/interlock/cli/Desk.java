package dev.interlock.cli;

import dev.interlock.programs.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a person types commands: a folder with a home, a site and data of its own, and what the commands said there. */
final class Desk {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;

    /** With a home in which nothing is installed. */
    Desk(Path folder) {
        this.folder = folder;
        System.setProperty("interlock.home", home().toString());
    }

    /** With this source tree as the installation, and a site in which nothing is yet. */
    static Desk installed(Path folder) {
        Desk desk = new Desk(folder);
        desk.install();
        return desk;
    }

    void install() {
        SourceTree.linkedFrom(Path.of(".."), home());
        try {
            Files.createDirectories(site());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return folder.resolve("home");
    }

    Path site() {
        return folder.resolve("site");
    }

    String data() {
        return folder.resolve("data").toString();
    }

    /** Puts a file into the site. */
    Path put(String name, String text) throws IOException {
        Path file = site().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Types the command, and gives its exit code. */
    int run(String... arguments) {
        return CommandLineOf.interlock()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** The command on the site. */
    int ofTheSite(String... command) {
        return run(with(command, "--set", "interlock.site=" + site()));
    }

    static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}

package dev.interlock.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A small copy of the sources with the real launchers, and a PATH of a few tools with stand-ins for java and mvn. The
 * stand-in for mvn counts how often it builds, and builds a command that says that it ran.
 */
final class Checkout {
    private static final List<String> TOOLS = List.of(
            "dirname",
            "readlink",
            "find",
            "head",
            "sed",
            "ln",
            "rm",
            "mv",
            "mkdir",
            "touch",
            "sleep",
            "cat",
            "chmod",
            "date",
            "grep");
    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

    private final Path root;
    private final Path tools;

    Checkout(Path folder) throws IOException {
        this.root = folder.resolve("checkout");
        this.tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            program(tool, "exec %s \"$@\"".formatted(existing(tool)));
        }
        copy("interlock");
        copy("cli/src/main/sh/find-java");
        copy("cli/src/main/sh/interlock");
        write("pom.xml", "<project/>");
        write("rules/pom.xml", "<project/>");
        write("rules/src/main/java/Rule.java", "class Rule {}");
        Files.createDirectories(root.resolve(".mvn"));
        program("java", "echo 'openjdk version \"17.0.9\"' >&2");
        builds("sleep 1");
    }

    /** Maven does this before it builds. */
    void builds(String before) throws IOException {
        program("mvn", before + """

                echo build >>"%1$s/builds"
                mkdir -p cli/target/interlock/bin
                printf '#!/bin/sh\\necho "ran $*"\\n' >cli/target/interlock/bin/interlock
                printf '#!/bin/sh\\n' >cli/target/interlock/bin/prepare
                chmod +x cli/target/interlock/bin/*
                """.formatted(root));
    }

    Ran start(String... arguments) throws Exception {
        return Ran.of(root, environment(), command(arguments));
    }

    CompletableFuture<Ran> startBeside(String... arguments) throws IOException {
        return Ran.started(root, environment(), command(arguments));
    }

    Ran launch(Map<String, String> environment) throws Exception {
        Path bin = Files.createDirectories(root.resolve("unpacked/bin"));
        for (String file : List.of("interlock", "find-java")) {
            Files.copy(root.resolve("cli/src/main/sh").resolve(file), bin.resolve(file));
        }
        return Ran.of(root, environment, "/bin/sh", bin.resolve("interlock").toString(), "status");
    }

    Map<String, String> environment() {
        return Map.of("PATH", tools.toString());
    }

    long builds() throws IOException {
        Path counted = root.resolve("builds");
        return Files.exists(counted) ? Files.readAllLines(counted).size() : 0;
    }

    void without(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    Path program(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private String[] command(String... arguments) {
        return Stream.concat(Stream.of("/bin/sh", root.resolve("interlock").toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    private void copy(String file) throws IOException {
        write(file, Files.readString(SOURCES.resolve(file)));
    }

    private static Path existing(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}

package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.settings.SiteLibraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site of somebody else's is looked at: nothing of it runs, and nothing of it steers the terminal. */
final class StrangersSiteTest {
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private final Path folder;
    private final Path touched;
    private final Desk desk;

    StrangersSiteTest(@TempDir Path folder) {
        this.folder = folder;
        touched = folder.resolve("touched");
        desk = Desk.installed(folder);
    }

    @BeforeEach
    void take_a_site() throws IOException {
        desk.put("rulebooks/conditions/theirs.drl", """
                package dev.interlock.rulebook;
                import dev.interlock.rules.fact.*;
                import theirs.Bait;
                rule "Warm \u001b[2J\u202ekcar" @id("THEIRS-1")
                when
                    Bait()
                    $rack : Rack( theirs.Bait.touch() )
                then
                    insertLogical( new Bait() );
                end
                """);
        desk.put("routes/theirs.camel.yaml", """
                - route:
                    id: theirs
                    description: "Looks \u202e at something."
                    routeConfigurationId: dead-letter
                    from:
                      uri: timer:theirs
                      steps:
                        - bean:
                            id: look
                            ref: theirs.Bait
                        - to:
                            id: go
                            uri: bait:x
                """.replace("Looks", "Looks \\e[31m"));
        jar(desk.site().resolve("lib/theirs.jar"));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void give_back() {
        System.setOut(out);
        System.setErr(err);
        Thread.currentThread().setContextClassLoader(loader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules check",
                "rules list",
                "rules facts",
                "routes check",
                "routes list",
                "routes components",
                "inventory check",
                "alert receivers",
                "doctor"
            })
    void nothing_in_its_lib_is_loaded_and_nothing_it_says_steers_the_terminal(String command) {
        onTheTerminal(Desk.with(command.split(" "), "--data", desk.data()));

        assertThat(touched).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("\u001b", "\u202e");
    }

    @Test
    void what_is_wrong_with_it_is_told_by_the_name_that_is_not_on_the_list() {
        onTheTerminal("rules", "check");
        onTheTerminal("routes", "check");

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "theirs.drl:3: The file imports 'theirs.Bait', which is not on the list.",
                        "theirs.drl:7: 'theirs.Bait' is not on the list of what a rule may name.",
                        "theirs.camel.yaml:10: 'theirs.Bait' is no name of a bean.",
                        "theirs.camel.yaml:13: Component 'bait' is not on the list");
    }

    @Test
    void the_bait_is_one_once_it_is_loaded() throws Exception {
        SiteLibraries.of(Optional.of(desk.site())).load();
        Class.forName("theirs.Bait", true, Thread.currentThread().getContextClassLoader());

        assertThat(touched).exists();
    }

    private void onTheTerminal(String... command) {
        CommandLineOf.interlock().execute(Desk.with(command, "--set", "interlock.site=" + desk.site()));
    }

    /** A class that writes a file when it is loaded, and every door by which it could be. */
    private void jar(Path jar) throws IOException {
        Path source = Files.createDirectories(folder.resolve("theirs")).resolve("Bait.java");
        Files.writeString(source, """
                package theirs;
                public class Bait extends org.apache.camel.support.DefaultComponent {
                    static {
                        try {
                            java.nio.file.Files.createFile(java.nio.file.Path.of("%s"));
                        } catch (java.io.IOException twice) {
                        }
                    }
                    public static boolean touch() { return true; }
                    protected org.apache.camel.Endpoint createEndpoint(String uri, String rest, java.util.Map<String, Object> parameters) {
                        return null;
                    }
                }
                """.formatted(touched));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()))
                .isZero();
        Files.createDirectories(jar.getParent());
        Map<String, String> doors = Map.of(
                "META-INF/services/org/apache/camel/component.properties", "components=bait",
                "META-INF/services/org/apache/camel/component/bait", "class=theirs.Bait",
                "META-INF/services/org.apache.camel.spi.ComponentNameResolver", "theirs.Bait",
                "META-INF/services/org.kie.api.internal.utils.KieService", "theirs.Bait",
                "META-INF/services/picocli.CommandLine$IFactory", "theirs.Bait");
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> door : doors.entrySet()) {
                to.putNextEntry(new JarEntry(door.getKey()));
                to.write(door.getValue().getBytes(StandardCharsets.UTF_8));
            }
            to.putNextEntry(new JarEntry("theirs/Bait.class"));
            Files.copy(folder.resolve("theirs/Bait.class"), to);
        }
    }
}

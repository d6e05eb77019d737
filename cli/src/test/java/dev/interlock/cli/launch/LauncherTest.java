package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {
    private Checkout checkout;

    @BeforeEach
    void check_out(@TempDir Path folder) throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void the_first_start_builds_and_says_so() throws Exception {
        Ran ran = checkout.start("rules", "list");
        assertThat(ran.out()).isEqualTo("ran rules list\n");
        assertThat(ran.err()).contains("building");
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void while_it_builds_it_says_how_far_maven_is() throws Exception {
        checkout.builds("""
                echo "Downloaded from central: https://repo/a.jar"
                echo "Downloaded from central: https://repo/b.jar"
                echo "[INFO] Building Interlock: decides 0.1.0-SNAPSHOT                         [2/7]"
                sleep 4""");
        assertThat(checkout.start("status").err())
                .contains("interlock: Maven builds 'decides', 2 of 7, 2 libraries fetched, ");
    }

    @Test
    void the_second_start_does_not_build() throws Exception {
        checkout.start("status");
        Ran second = checkout.start("status");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void a_saved_source_is_built_at_the_next_start() throws Exception {
        checkout.start("status");
        Path source = checkout.write("rules/src/main/java/Rule.java", "class Rule { int more; }");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        checkout.start("status");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void two_first_starts_at_once_build_once() throws Exception {
        var one = checkout.startBeside("one");
        var other = checkout.startBeside("other");
        assertThat(one.get(Ran.PATIENCE_SECONDS, TimeUnit.SECONDS).out()).isEqualTo("ran one\n");
        assertThat(other.get(Ran.PATIENCE_SECONDS, TimeUnit.SECONDS).out()).isEqualTo("ran other\n");
        assertThat(checkout.builds()).isOne();
    }

    @Test
    void a_lock_whose_holder_died_is_seen_through() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = checkout.write("cli/target/none", "").resolveSibling("interlock.building");
        Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));
        assertThat(checkout.start("status").out()).isEqualTo("ran status\n");
    }

    @Test
    void a_build_that_fails_is_told_with_its_first_errors_and_tried_again_later() throws Exception {
        checkout.program("mvn", "echo '[ERROR] Rule.java:[3,1] class expected'; exit 1");
        Ran failed = checkout.start("status");
        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.err()).contains("Rule.java:[3,1] class expected", "interlock: The build failed");
        assertThat(checkout.start("status").exit()).isEqualTo(3);
    }

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        checkout.without("java");
        Ran ran = checkout.start("status");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo("interlock: There is no java on the PATH. Install a JDK 17 or newer, or set JAVA_HOME.\n");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        checkout.without("mvn");
        Ran ran = checkout.start("status");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo("interlock: There is no mvn on the PATH, and Interlock has yet to be built. "
                        + "Install Maven 3.8 or newer.\n");
    }

    @Test
    void an_old_java_is_named_with_its_version() throws Exception {
        checkout.program("java", "echo 'java version \"11.0.2\" 2019-01-15 LTS' >&2");
        Ran ran = checkout.launch(checkout.environment());
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err())
                .contains("is Java 11, and Interlock needs 17 or newer.")
                .hasLineCount(1);
    }

    @Test
    void a_java_home_without_java_is_named() throws Exception {
        Ran ran = checkout.launch(
                Map.of("PATH", checkout.environment().getOrDefault("PATH", ""), "JAVA_HOME", "/nowhere"));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err())
                .contains("JAVA_HOME is '/nowhere', where there is no bin/java.")
                .hasLineCount(1);
    }
}

package dev.interlock.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build does about programs that a machine lacks, with stand-ins for the tools of Debian. */
class BringingTest {
    private static final Path INSTALLER = Path.of("..", ".ci", "bring-packages");
    private static final List<String> TOOLS = List.of("sh", "env", "true", "cat", "rm", "chmod", "timeout");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Path tools;

    @BeforeEach
    void a_machine_without_anything() throws IOException {
        tools = Files.createDirectories(root.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), existing(tool));
        }
        Path ci = Files.createDirectories(root.resolve(".ci"));
        Files.copy(INSTALLER, ci.resolve("bring-packages"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void whoever_is_not_root_is_told_the_one_line_to_type() throws Exception {
        user(1000);
        debian();
        assertThat(bring(Map.of()).said())
                .contains(
                        "Not on this machine: chromium, prometheus, prometheus-alertmanager",
                        "    sudo apt-get install -y --no-install-recommends chromium prometheus prometheus-alertmanager");
        assertThat(installed()).isEmpty();
    }

    @Test
    void root_gets_what_is_missing_and_nothing_of_it_is_started() throws Exception {
        user(0);
        debian();
        program("prometheus", "");
        program("promtool", "");
        Forked brought = bring(Map.of());
        assertThat(installed())
                .containsExactly(
                        "chromium 101",
                        "prometheus-alertmanager 101",
                        "prometheus-node-exporter 101",
                        "prometheus-ipmi-exporter 101",
                        "python3-aiosmtpd 101",
                        "prometheus-snmp-exporter 101",
                        "snmpsim 101",
                        "mosquitto 101",
                        "mosquitto-clients 101",
                        "bsdutils 101");
        assertThat(brought.said()).contains("Bringing what tests start: chromium, prometheus-alertmanager");
        assertThat(root.resolve("policy")).doesNotExist();
    }

    @Test
    void in_ci_it_asks_sudo_which_asks_for_no_password() throws Exception {
        user(1000);
        debian();
        program("sudo", "shift; exec \"$@\"");
        bring(Map.of("CI", "true"));
        assertThat(installed()).contains("chromium 101");
    }

    @Test
    void what_cannot_be_had_is_named_and_keeps_nothing_else_away() throws Exception {
        user(0);
        debian();
        program("apt-get", "case $* in *chromium) exit 100 ;; esac; " + aptGet());
        Forked brought = bring(Map.of());
        assertThat(installed()).doesNotContain("chromium 101").contains("prometheus 101");
        assertThat(brought.exit()).isZero();
        assertThat(brought.said()).contains("Could not be had: chromium");
    }

    @Test
    void elsewhere_than_on_debian_they_are_named() throws Exception {
        assertThat(bring(Map.of()).said()).contains("Not on this machine: chromium", "as your system does");
    }

    @Test
    void where_nothing_is_missing_it_says_nothing() throws Exception {
        for (String command : List.of(
                "google-chrome",
                "prometheus",
                "promtool",
                "alertmanager",
                "prometheus-node-exporter",
                "prometheus-ipmi-exporter",
                "aiosmtpd",
                "snmp_exporter",
                "snmpsimd",
                "mosquitto",
                "mosquitto_pub",
                "script")) {
            program(command, "");
        }
        assertThat(bring(Map.of())).isEqualTo(new Forked(0, ""));
    }

    private void user(int id) throws IOException {
        program("id", "echo " + id);
    }

    private void debian() throws IOException {
        program("apt-get", aptGet());
    }

    /** Writes down what it installs, and what is said to a service that wants to start meanwhile. */
    private String aptGet() {
        return """
                case $* in
                    *--download-only*|update*|--version) exit 0 ;;
                    install*)
                        "$POLICY_RC_D"; answer=$?
                        for package; do :; done
                        echo "$package $answer" >>"%s" ;;
                esac""".formatted(root.resolve("installed"));
    }

    private List<String> installed() throws IOException {
        Path file = root.resolve("installed");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Forked bring(Map<String, String> more) throws Exception {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("PATH", tools.toString());
        environment.put("POLICY_RC_D", root.resolve("policy").toString());
        return Forked.run(Bringing.class, environment, root.toString());
    }

    private static Path existing(String tool) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}

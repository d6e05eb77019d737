package dev.interlock.programs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every program of others that a test starts. The build brings those that are a Debian package; the others are started
 * only when the Maven profile of their name asks for it.
 */
public enum ForeignProgram {
    CHROMIUM(Origin.DEBIAN, "chromium", "chromium", "chromium-browser", "google-chrome"),
    PROMETHEUS(Origin.DEBIAN, "prometheus", "prometheus"),
    PROMTOOL(Origin.DEBIAN, "prometheus", "promtool"),
    ALERTMANAGER(Origin.DEBIAN, "prometheus-alertmanager", "prometheus-alertmanager", "alertmanager"),
    NODE_EXPORTER(Origin.DEBIAN, "prometheus-node-exporter", "prometheus-node-exporter", "node_exporter"),
    IPMI_EXPORTER(Origin.DEBIAN, "prometheus-ipmi-exporter", "prometheus-ipmi-exporter", "ipmi_exporter"),
    AIOSMTPD(Origin.DEBIAN, "python3-aiosmtpd", "aiosmtpd"),
    SNMP_EXPORTER(Origin.DEBIAN, "prometheus-snmp-exporter", "prometheus-snmp-exporter", "snmp_exporter"),
    SNMPSIM(Origin.DEBIAN, "snmpsim", "snmpsimd"),
    MOSQUITTO(Origin.DEBIAN, "mosquitto", "mosquitto", "../sbin/mosquitto"),
    MOSQUITTO_PUB(Origin.DEBIAN, "mosquitto-clients", "mosquitto_pub"),
    SCRIPT(Origin.DEBIAN, "bsdutils", "script"),
    /** Makes a film of the demo, which no build needs. */
    FFMPEG(Origin.PROFILE, "ffmpeg", "ffmpeg"),
    DOCKER(Origin.PROFILE, "docker", "docker"),
    /** An engine, and the image that this profile builds. */
    IMAGE(Origin.PROFILE, "image", "docker"),
    KUBECTL(Origin.PROFILE, "kubectl", "kubectl");

    private enum Origin {
        DEBIAN,
        PROFILE
    }

    private final Origin origin;
    private final String source;
    private final List<String> commands;

    /**
     * Declares a program.
     *
     * @param source the Debian package, or the profile
     * @param commands any one of these will do, each beside a folder of the path: only root has Debian's {@code sbin} there
     */
    ForeignProgram(Origin origin, String source, String... commands) {
        this.origin = origin;
        this.source = source;
        this.commands = List.of(commands);
    }

    /** Where it lies on this machine; the test that asks for it says so with {@link NeedsProgram}. */
    public Path path() {
        return on(System.getenv("PATH")).orElseThrow(() -> new AssertionError(missing()));
    }

    Optional<Path> on(String path) {
        return commands.stream()
                .flatMap(command -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, command)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private boolean brought() {
        return origin == Origin.DEBIAN;
    }

    String debianPackage() {
        return source;
    }

    /** Why a test that needs it is left out, if it is. */
    Optional<String> reason(String path) {
        if (origin == Origin.PROFILE) {
            return Boolean.getBoolean("with." + source)
                    ? Optional.empty()
                    : Optional.of(LeftOut.withoutProfile(source));
        }
        return on(path).isPresent() ? Optional.empty() : Optional.of(missing());
    }

    private String missing() {
        return "There is no %s on the path. To have it: %s".formatted(commands.get(0), toHave(List.of(this)));
    }

    /** Those that the build brings and that lie nowhere on a path. */
    static List<ForeignProgram> missing(String path) {
        return Stream.of(values())
                .filter(ForeignProgram::brought)
                .filter(program -> program.on(path).isEmpty())
                .toList();
    }

    /** The one line that brings them. */
    static String toHave(List<ForeignProgram> programs) {
        return "sudo apt-get install -y --no-install-recommends "
                + String.join(
                        " ",
                        programs.stream()
                                .map(ForeignProgram::debianPackage)
                                .distinct()
                                .toList());
    }
}

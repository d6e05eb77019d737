package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built command on a site that is made of what the how-tos on MQTT, CSV files and SNMP say, to the letter but for
 * ports: beside a real broker, a real exporter and an agent that answers as a UPS.
 */
@NeedsProgram({
    ForeignProgram.MOSQUITTO,
    ForeignProgram.MOSQUITTO_PUB,
    ForeignProgram.SNMPSIM,
    ForeignProgram.SNMP_EXPORTER
})
@Timeout(240)
final class SensorsIT {
    private static final Path COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath();
    private static final Path SITE_LIB = Path.of("target/site-lib").toAbsolutePath();
    private static final Path DELIVERED = Path.of("target/interlock/routes").toAbsolutePath();
    private static final String LOCAL = "127.0.0.1:";
    private static final String ANSWERS = "Interlock answers at ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HowToPage mqtt = HowToPage.of("mqtt");
    private final HowToPage csv = HowToPage.of("csv-folder");
    private final HowToPage snmp = HowToPage.of("snmp");
    private final int broker = free();
    private final int ups = free();
    private final int exporter = free();
    private final Path folder;
    private final Path routes;
    private final Path measurements;

    SensorsIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.routes = Files.createDirectories(folder.resolve("site/routes"));
        this.measurements = Files.createDirectories(folder.resolve("measurements"));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_sensors_publish_ups_answer_and_files_hold_comes_in_as_the_how_tos_say() throws Exception {
        simulateUps();
        site();
        String url = watch();
        awaited(url + "/health", said -> said.contains("ingest-mqtt.camel.yaml:7: The route cannot be started"));
        start(folder, ForeignProgram.MOSQUITTO.path().toString(), "-p", Integer.toString(broker));

        awaited(url + "/api/devices?kind=power_unit", said -> said.contains("\"ups-2\""));
        assertThat(asked(url + "/api/devices?kind=power_unit"))
                .containsSubsequence("\"ups-1\"", "\"power_watts\":12000.0", "\"battery_percent\":97.0");
        interlock("inventory", "save");
        Files.writeString(
                folder.resolve("site/inventory.yaml"),
                mqtt.line("  - { id: \"rack-2\"") + "\n",
                StandardOpenOption.APPEND);
        heard("taken (a saved file): 4 devices; new: rack-2");

        heard("Route 'ingest-mqtt' runs as ");
        publish("24.5");
        awaited(url + "/api/devices?kind=rack", said -> said.contains("\"inlet_celsius\":24.5"));

        drop();
        awaited(url + "/api/devices?kind=rack", said -> said.contains("\"power_watts\":6000.0"));
        awaited(url + "/api/dead-letters", said -> said.contains("racks.csv:3: "));
        awaited(url + "/api/dead-letters", said -> said.contains("no.csv:1: The header names foo, bar"));
        there(measurements.resolve("done/racks.csv"));
        there(measurements.resolve("failed/no.csv"));
        assertThat(measurements.resolve("racks.csv")).doesNotExist();

        Path route = routes.resolve("ingest-mqtt.camel.yaml");
        Files.writeString(route, Files.readString(route).replace("uri: paho", "uri: pahoo"));
        heard("Component 'pahoo' is not on the list of what routes may use");
        publish("25.5");
        awaited(url + "/api/devices?kind=rack", said -> said.contains("\"inlet_celsius\":25.5"));
        assertThat(Files.readString(folder.resolve("data/interlock.log"))).doesNotContain("CsvReader.java:");
    }

    private void site() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("site/lib"));
        for (String jar : List.of("camel-paho:", "org.eclipse.paho.client.mqttv3:")) {
            String artifact = mqtt.text().replaceAll("(?s).*-Dartifact=\\S+:(" + jar + "\\S+).*", "$1");
            Path name = Path.of(artifact.replace(':', '-') + ".jar");
            Files.copy(SITE_LIB.resolve(name), lib.resolve(name));
        }
        Files.writeString(routes.resolve("ingest-mqtt.camel.yaml"), mqtt.block("- route:"));
        Files.writeString(routes.resolve("ingest-csv-folder.camel.yaml"), csv.block("- route:"));
        String line = snmp.line("  ups: {");
        Files.writeString(
                routes.resolve("mapping.yaml"),
                Files.readString(DELIVERED.resolve("mapping.yaml")).replaceFirst("(?m)^  ups: \\{.*$", escaped(line)));
        Files.write(
                folder.resolve("interlock.properties"),
                List.of(
                        "interlock.site=site",
                        "interlock.port=0",
                        mqtt.line("source.mqtt.broker=").replace("broker.example:1883", LOCAL + broker),
                        csv.line("source.csv.folder=").replace("/srv/measurements", measurements.toString()),
                        csv.line("routes.folders=").replace("/srv/measurements", measurements.toString()),
                        snmp.line("source.pages=")
                                .replace("localhost:9116", LOCAL + exporter)
                                .replaceAll("192[.]0[.]2[.]\\d+", LOCAL + ups)));
    }

    private void simulateUps() throws Exception {
        Path beside = Files.createDirectories(folder.resolve("snmp"));
        Files.writeString(beside.resolve("snmp.yml"), snmp.block("ups:\n"));
        Files.writeString(beside.resolve("ups-1.snmprec"), snmp.block("1.3.6.1"));
        shell(beside, snmp.line("mkdir data cache"));
        String simulator = snmp.line("snmpsimd").replace(LOCAL + "1161", LOCAL + ups);
        start(beside, asRoot() ? forNobody(beside, simulator) : simulator.split(" "));
        start(
                beside,
                snmp.line("prometheus-snmp-exporter")
                        .replace(LOCAL + "9116", LOCAL + exporter)
                        .split(" "));
    }

    /** As the how-to says that root has to start it, in a folder that nobody else may look into by itself. */
    private String[] forNobody(Path beside, String simulator) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        shell(beside, "chown nobody cache");
        assertThat(snmp.text()).contains("`chown nobody cache`", "`--process-user=nobody --process-group=nogroup`");
        return Stream.concat(
                        Stream.of(simulator.split(" ")), Stream.of("--process-user=nobody", "--process-group=nogroup"))
                .toArray(String[]::new);
    }

    private boolean asRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String watch() throws IOException, InterruptedException {
        BufferedReader said = start(folder, COMMAND.toString(), "watch").inputReader();
        Thread listening = new Thread(() -> said.lines().forEach(heard::add));
        listening.setDaemon(true);
        listening.start();
        return heard(ANSWERS).replaceAll(ANSWERS + "(\\S+) .*", "$1");
    }

    private void publish(String celsius) throws Exception {
        shell(
                folder,
                mqtt.block("mosquitto_pub")
                        .replace("-h broker.example", "-h 127.0.0.1 -p " + broker)
                        .replace("24.5", celsius));
    }

    /** The how-to's file with a line more that cannot be used, and a file that cannot be used at all. */
    private void drop() throws IOException {
        String table = csv.block("device_id,")
                .replaceFirst("2026-01-05T00:00:00Z", Instant.now().toString());
        Files.writeString(measurements.resolve("no.csv"), "foo,bar\n1,2\n");
        Files.writeString(measurements.resolve("racks.csv"), table + "rack-2,yesterday,24.5,6000\n");
    }

    private void interlock(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(words));
        ended(folder, command.toArray(String[]::new));
    }

    private static void shell(Path folder, String commands) throws Exception {
        ended(folder, "/bin/sh", "-ec", commands);
    }

    private static void ended(Path folder, String... command) throws Exception {
        Ran ran = Ran.of(folder, Map.of("PATH", System.getenv("PATH")), command);
        assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isZero();
    }

    private Process start(Path in, String... command) throws IOException {
        boolean listened = command[0].equals(COMMAND.toString());
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        listened
                                ? ProcessBuilder.Redirect.PIPE
                                : ProcessBuilder.Redirect.to(new File(
                                        in.toFile(), Path.of(command[0]).getFileName() + ".log")))
                .start();
        started.add(0, process);
        return process;
    }

    /** The line that says so, once it has been said. */
    private String heard(String text) throws InterruptedException {
        while (heard.stream().noneMatch(line -> line.contains(text))) {
            alive();
            pause();
        }
        return heard.stream().filter(line -> line.contains(text)).findFirst().orElseThrow();
    }

    private void awaited(String url, Predicate<String> wanted) throws Exception {
        while (!wanted.test(asked(url))) {
            alive();
            pause();
        }
    }

    private void there(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            alive();
            pause();
        }
    }

    private String asked(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private void alive() {
        assertThat(started).as(() -> String.join("\n", heard)).allMatch(Process::isAlive);
    }

    private static void pause() throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    }

    private static String escaped(String line) {
        return Matcher.quoteReplacement(line);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

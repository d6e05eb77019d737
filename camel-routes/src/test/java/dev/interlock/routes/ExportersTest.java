package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.LocalPort;
import dev.interlock.programs.NeedsProgram;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exporters as Debian packages them, watched by a whole controller: its mapping, its routes, its web. */
@NeedsProgram({ForeignProgram.NODE_EXPORTER, ForeignProgram.IPMI_EXPORTER})
class ExportersTest {
    /** What FreeIPMI's ipmi-sensors prints of a server with a sensor that does not read. */
    private static final String SENSORS = """
            #!/bin/sh
            cat <<'END'
            1,Inlet Temp,Temperature,Nominal,27.00,C,'OK'
            2,Exhaust Temp,Temperature,Nominal,35.00,C,'OK'
            3,PS1 Inlet Temp,Temperature,Nominal,31.00,C,'OK'
            4,PMM 1-6,Temperature,N/A,N/A,C,N/A
            11,Fan1A,Fan,Nominal,5400.00,RPM,'OK'
            12,Fan2A,Fan,Warning,4800.00,RPM,'OK'
            END
            """;

    private static final String POWER = """
            #!/bin/sh
            echo "Current Power                        : 294 Watts"
            """;

    private final Path folder;
    private final List<Process> programs = new ArrayList<>();

    ExportersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process program : programs) {
            program.destroy();
            program.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_servers_sensors_and_its_load_become_one_rack_and_readings() throws Exception {
        int bmc = ipmiExporter();
        int node = nodeExporter();
        String rack = "127.0.0.1:" + bmc;
        String host = "127.0.0.1:" + node;
        Inventory inventory = new Inventory(List.of(
                new Device(rack, DeviceKind.RACK, "room", "", Map.of()),
                new Device(host, DeviceKind.RACK, "room", "", Map.of())));
        try (Controller controller = ControllerStart.inTheWeb(InstantSource.system())
                .with("source.metrics-page.period", "200")
                .with(
                        "source.pages",
                        "bmc=http://127.0.0.1:%d/metrics,node=http://127.0.0.1:%d/metrics".formatted(bmc, node))
                .mode(Mode.OBSERVE)
                .devices(inventory)
                .start()) {
            Until.until(() ->
                    rack(controller, rack).isPresent() && rack(controller, host).isPresent());

            Rack seen = rack(controller, rack).orElseThrow();
            assertThat(seen.inletCelsius()).isEqualTo(27);
            assertThat(seen.outletCelsius()).isEqualTo(35);
            assertThat(seen.powerWatts()).isEqualTo(294);
            assertThat(get(controller, "/api/unmapped"))
                    .as("the mapping that comes along has a word on every name that these exporters show")
                    .isEqualTo("[]");
            assertThat(get(controller, "/api/dead-letters")).isEqualTo("[]");
        }
    }

    private static Optional<Rack> rack(Controller controller, String id) {
        return controller.room().view().devices().stream()
                .filter(fact -> fact instanceof Rack && fact.id().equals(id))
                .map(Rack.class::cast)
                .findFirst();
    }

    private static String get(Controller controller, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(controller.url().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int ipmiExporter() throws IOException {
        program("ipmimonitoring", SENSORS);
        program("ipmi-sensors", SENSORS);
        program("ipmi-dcmi", POWER);
        Path config =
                Files.writeString(folder.resolve("ipmi.yml"), "modules: { default: { collectors: [ipmi, dcmi] } }\n");
        int port = LocalPort.free();
        start(ForeignProgram.IPMI_EXPORTER, "--config.file=" + config, "--freeipmi.path=" + folder, listening(port));
        return port;
    }

    private int nodeExporter() throws IOException {
        int port = LocalPort.free();
        start(ForeignProgram.NODE_EXPORTER, listening(port));
        return port;
    }

    private static String listening(int port) {
        return "--web.listen-address=127.0.0.1:" + port;
    }

    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void start(ForeignProgram program, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.path().toString()));
        command.addAll(List.of(options));
        programs.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".log").toFile())
                .start());
    }
}

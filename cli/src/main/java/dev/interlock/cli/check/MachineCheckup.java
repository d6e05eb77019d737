package dev.interlock.cli.check;

import dev.interlock.cli.remote.Beacon;
import dev.interlock.cli.run.Ports;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** Java, and the ports. */
final class MachineCheckup {
    private static final int NEEDED = 17;

    private MachineCheckup() {}

    static List<Finding> of(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        int java = Runtime.version().feature();
        findings.add(
                java >= NEEDED
                        ? Finding.ok("java", "%s at %s".formatted(Runtime.version(), System.getProperty("java.home")))
                        : Finding.fail("java", "It is Java %d.".formatted(java), "Install a JDK 17 or newer."));
        boolean running = Beacon.of(settings.data()).isPresent();
        if (running) {
            findings.add(Finding.ok("ports", "A controller runs on this data folder; the ports are its own."));
        } else {
            findings.add(port(settings.text(Setting.BIND), settings, Setting.PORT));
            findings.add(port("127.0.0.1", settings, Setting.WORLD_PORT));
        }
        return findings;
    }

    private static Finding port(String address, Settings settings, Setting setting) {
        int port = settings.port(setting);
        return Ports.free(address, port)
                ? Finding.ok(setting.key(), "%d is free (%s)".formatted(port, settings.source(setting)))
                : Finding.warn(
                        setting.key(),
                        "%d of %s is taken by another program.".formatted(port, address),
                        "Stop that, or set another port.");
    }
}

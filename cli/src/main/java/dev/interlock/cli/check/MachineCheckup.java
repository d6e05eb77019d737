package dev.interlock.cli.check;

import dev.interlock.cli.remote.Beacon;
import dev.interlock.cli.run.PortCheck;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.cli.settings.ThisProcess;
import java.util.ArrayList;
import java.util.List;

/** Java, and the ports. */
final class MachineCheckup {
    private static final int NEEDED = 17;

    private MachineCheckup() {}

    static List<DoctorFinding> of(Settings settings) {
        List<DoctorFinding> findings = new ArrayList<>();
        int java = Runtime.version().feature();
        findings.add(
                java >= NEEDED
                        ? DoctorFinding.ok("java", "%s at %s".formatted(Runtime.version(), ThisProcess.java()))
                        : DoctorFinding.fail("java", "It is Java %d.".formatted(java), "Install a JDK 17 or newer."));
        boolean running = Beacon.of(settings.data()).isPresent();
        if (running) {
            findings.add(DoctorFinding.ok("ports", "A controller runs on this data folder; the ports are its own."));
        } else {
            findings.add(port(settings.text(Setting.BIND), settings, Setting.PORT));
            findings.add(port("127.0.0.1", settings, Setting.WORLD_PORT));
        }
        return findings;
    }

    private static DoctorFinding port(String address, Settings settings, Setting setting) {
        int port = settings.port(setting);
        return PortCheck.free(address, port)
                ? DoctorFinding.ok(setting.key(), "%d is free (%s)".formatted(port, settings.source(setting)))
                : DoctorFinding.warn(
                        setting.key(),
                        "%d of %s is taken by another program.".formatted(port, address),
                        "Stop that, or set another port.");
    }
}

package dev.interlock.cli.check;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.alerts.Receiving;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who is told of alerts. */
final class ReceiversCheckup {
    private static final String ABOUT = "receivers";

    private ReceiversCheckup() {}

    static List<DoctorFinding> of(Settings settings) {
        try {
            List<Path> folders = Stream.concat(
                            settings.site().map(site -> site.resolve("routes")).stream(),
                            Stream.of(Home.ofThisProcess().routes()))
                    .toList();
            return Receiving.of(folders, settings.ofController())
                    .fold(found -> List.of(told(found.receivers())), faults -> faults.stream()
                            .map(fault -> DoctorFinding.fail(ABOUT, fault, ""))
                            .toList());
        } catch (CommandFailure trouble) {
            return List.of(DoctorFinding.fail(ABOUT, trouble.sentence(), ""));
        }
    }

    private static DoctorFinding told(List<String> receivers) {
        return receivers.isEmpty()
                ? DoctorFinding.warn(
                        ABOUT,
                        "Alerts go to the log alone.",
                        "Set an address such as alert.slack; docs/how-to/tell-people.md lists them.")
                : DoctorFinding.ok(ABOUT, "alerts go to " + String.join(", ", receivers));
    }
}

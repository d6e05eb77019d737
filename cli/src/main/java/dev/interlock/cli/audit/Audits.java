package dev.interlock.cli.audit;

import dev.interlock.cli.Trouble;
import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Settings;

/** Finds the audit that is meant: of the controller that runs on the data folder, else the data folder's own files. */
final class Audits {
    private Audits() {}

    static AuditSource of(Settings settings) {
        return Controller.running(settings)
                .<AuditSource>map(OverHttp::new)
                .orElseThrow(() -> Trouble.unreachable(
                        "There is no audit in '%s' and no controller runs on it. Name another folder with --data."
                                .formatted(settings.data())));
    }
}

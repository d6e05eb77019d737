package dev.interlock.cli.audit;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.RemoteController;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditHeld;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.audit.reading.NamedQueries;
import dev.interlock.routes.audit.reading.QueryRefused;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.web.api.AuditAnswers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Finds the audit that is meant: of the controller that runs on the data folder, else the data folder's own files. */
final class Audits {
    private static final String DATABASE = "audit.mv.db";

    private Audits() {}

    static AuditSource of(Settings settings) {
        return RemoteController.running(settings)
                .<AuditSource>map(OverHttp::new)
                .orElseGet(() -> inFiles(settings));
    }

    private static AuditSource inFiles(Settings settings) {
        Path data = settings.data();
        if (!Files.exists(data.resolve(DATABASE))) {
            throw CommandFailure.unreachable(
                    "There is no audit in '%s', and no controller runs on it. Name another folder with --data."
                            .formatted(data));
        }
        NamedQueries queries = queries(settings);
        try {
            Audit audit = Audit.open(
                    AuditSettings.in(data).anchoredElsewhere(settings.text(RouteProperty.ANCHOR_ELSEWHERE)),
                    InstantSource.system());
            return new InFiles(audit, new AuditAnswers(audit, queries));
        } catch (AuditHeld held) {
            return held.address()
                    .map(address -> new OverHttp(RemoteController.at(URI.create(address), settings)))
                    .orElseThrow(() -> CommandFailure.unreachable(String.valueOf(held.getMessage())));
        } catch (AuditUnavailable broken) {
            throw CommandFailure.unreachable(String.valueOf(broken.getMessage()));
        }
    }

    /** The site's own come before those that come along. */
    private static NamedQueries queries(Settings settings) {
        List<Path> folders = Stream.concat(
                        settings.site().map(site -> site.resolve("audit-queries")).stream(),
                        Stream.of(Home.ofThisProcess().auditQueries()))
                .toList();
        try {
            return NamedQueries.in(folders);
        } catch (QueryRefused wrong) {
            throw CommandFailure.failed(String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            throw CommandFailure.unreachable(
                    "The questions in %s cannot be read. Check the folders' permissions.".formatted(folders));
        }
    }
}

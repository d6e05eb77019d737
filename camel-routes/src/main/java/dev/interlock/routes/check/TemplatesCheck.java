package dev.interlock.routes.check;

import dev.interlock.routes.agents.actuators.http.HttpTemplateFile;
import dev.interlock.routes.check.RouteFault.Level;
import dev.interlock.rules.file.FileFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The faults of the templates that the HTTP actuator sends by. */
final class TemplatesCheck {
    private TemplatesCheck() {}

    /** @param folders the file of a later one counts */
    static List<RouteFault> faults(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(HttpTemplateFile.NAME))
                .filter(Files::exists)
                .reduce((earlier, later) -> later)
                .map(TemplatesCheck::faults)
                .orElse(List.of());
    }

    private static List<RouteFault> faults(Path file) {
        return FileFault.of(file, HttpTemplateFile.read(file)).stream()
                .map(fault -> new RouteFault(file, Math.max(1, fault.line()), Level.ERROR, fault.sentence()))
                .toList();
    }
}

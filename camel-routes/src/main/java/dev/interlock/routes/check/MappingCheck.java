package dev.interlock.routes.check;

import dev.interlock.routes.check.RouteFault.Level;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The faults of a mapping file, and the lines of it that are never asked. */
final class MappingCheck {
    private MappingCheck() {}

    static List<RouteFault> faults(Path mapping, DeviceKinds kinds) {
        return Stream.concat(
                        MappingFile.faults(mapping, kinds).stream().map(fault -> fault(mapping, fault, Level.ERROR)),
                        MappingFile.doubts(mapping, kinds).stream().map(doubt -> fault(mapping, doubt, Level.WARNING)))
                .toList();
    }

    private static RouteFault fault(Path mapping, FileFault fault, Level level) {
        return new RouteFault(mapping, Math.max(1, fault.line()), level, fault.sentence());
    }
}

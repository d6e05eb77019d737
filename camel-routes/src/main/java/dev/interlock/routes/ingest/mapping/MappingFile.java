package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code mapping.yaml}. */
public final class MappingFile {
    private MappingFile() {}

    /**
     * Reads the file.
     *
     * @param kinds the kinds of device that there are
     * @throws IllegalArgumentException with every fault of it on a line of its own: file, line and sentence
     */
    public static Mapping read(Path file, DeviceKinds kinds) {
        return parse(file, kinds).fold(MappingReader.Whole::mapping, reasons -> {
            throw new IllegalArgumentException(
                    faults(file, kinds).stream().map(FileFault::toString).collect(Collectors.joining("\n")));
        });
    }

    /** The mapping of the file, or one that maps nothing where it has faults. */
    public static Mapping readOrNothing(Path file, DeviceKinds kinds) {
        return parse(file, kinds).fold(MappingReader.Whole::mapping, reasons -> Mapping.NOTHING);
    }

    /** Why the file cannot be used; nothing where it can. */
    public static List<FileFault> faults(Path file, DeviceKinds kinds) {
        return FileFault.of(file, parse(file, kinds));
    }

    /** What in a file without faults is probably not meant so. */
    public static List<FileFault> doubts(Path file, DeviceKinds kinds) {
        return parse(file, kinds)
                .fold(whole -> HiddenLines.of(whole.series()), reasons -> List.<HiddenLines.Hidden>of())
                .stream()
                .map(hidden -> new FileFault(file.toString(), hidden.line(), hidden.sentence()))
                .toList();
    }

    /** The text as it is now, to see whether it changed. */
    static String print(Path file) {
        return InputFile.text(file).fold(text -> text, reasons -> String.join(" ", reasons));
    }

    private static Parsed<MappingReader.Whole> parse(Path file, DeviceKinds kinds) {
        return InputFile.text(file).then(LinedTree::yaml).then(node -> MappingReader.read(node, kinds));
    }
}

package dev.interlock.programs;

import dev.interlock.programs.TestRecord.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What Maven's test plugins wrote about the tests of this build; what an earlier one left behind is passed over. */
final class TestReports {
    private static final int MOST_WORDS = 300;

    private final Path root;
    private final List<String> folders;
    private final Instant since;

    /**
     * Reports of every room.
     *
     * @param folders where they lie below a room's {@code target}
     */
    TestReports(Path root, List<String> folders, Instant since) {
        this.root = root;
        this.folders = folders;
        this.since = since;
    }

    /** One a test class. */
    List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(root)) {
            for (Path room : rooms.sorted().toList()) {
                for (String folder : folders) {
                    found.addAll(in(room.resolve("target").resolve(folder)));
                }
            }
        }
        return found;
    }

    private List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(this::isNew)
                    .sorted()
                    .toList();
        }
    }

    private boolean isNew(Path file) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Every test of a report that did not pass. */
    List<TestRecord> read(Path report) throws IOException {
        String room = root.relativize(report).getName(0).toString();
        List<TestRecord> records = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(report)) {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(bytes);
            String owner = "";
            String name = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                String element = reader.getLocalName();
                if (element.equals("testcase")) {
                    owner = attribute(reader, "classname");
                    name = attribute(reader, "name");
                } else if (kind(element).isPresent()) {
                    Kind kind = kind(element).get();
                    records.add(new TestRecord(room, owner, name, kind, firstLine(attribute(reader, "message"))));
                }
            }
        } catch (XMLStreamException torn) {
            records.add(new TestRecord(room, report.getFileName().toString(), "", Kind.FAILED, "its report is torn"));
        }
        return records;
    }

    private static Optional<Kind> kind(String element) {
        return switch (element) {
            case "failure", "error" -> Optional.of(Kind.FAILED);
            case "skipped" -> Optional.of(Kind.LEFT_OUT);
            default -> Optional.empty();
        };
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
    }

    private static String firstLine(String words) {
        String line = words.strip().lines().findFirst().orElse("");
        return line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS) + " ...";
    }
}

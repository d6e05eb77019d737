package dev.interlock.cli.site;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.features.play.PlayedExample;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what was played as build servers read it. */
final class JunitXml {
    private JunitXml() {}

    /**
     * Something that is tried or was left out.
     *
     * @param tried false where it is told as skipped
     */
    record Tried(String group, String name, boolean tried) {}

    /** Writes one element of a suite. */
    private interface Case {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static void write(List<PlayedExample> played, Path file) {
        long failures = played.stream().filter(each -> !each.passed()).count();
        suite(
                "scenarios",
                played.size(),
                failures,
                0,
                xml -> {
                    for (PlayedExample each : played) {
                        testCase(each, xml);
                    }
                },
                file);
    }

    /** Writes what was tried and what was left out. */
    static void write(String suite, List<Tried> tried, Path file) {
        long skipped = tried.stream().filter(each -> !each.tried()).count();
        suite(
                suite,
                tried.size(),
                0,
                skipped,
                xml -> {
                    for (Tried each : tried) {
                        xml.writeStartElement("testcase");
                        xml.writeAttribute("classname", each.group());
                        xml.writeAttribute("name", each.name());
                        if (!each.tried()) {
                            xml.writeEmptyElement("skipped");
                        }
                        xml.writeEndElement();
                    }
                },
                file);
    }

    private static void suite(String name, int tests, long failures, long skipped, Case cases, Path file) {
        try (Writer text = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", name);
            xml.writeAttribute("tests", Integer.toString(tests));
            xml.writeAttribute("failures", Long.toString(failures));
            xml.writeAttribute("skipped", Long.toString(skipped));
            cases.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (IOException | XMLStreamException unwritable) {
            throw CommandFailure.unreachable("'%s' cannot be written (%s). Name a folder that you may write to."
                    .formatted(file, unwritable.getMessage()));
        }
    }

    private static void testCase(PlayedExample played, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "scenarios");
        xml.writeAttribute("name", played.name());
        xml.writeAttribute("time", Double.toString(played.took().toMillis() / 1000.0));
        if (played.failure().isPresent()) {
            PlayedExample.Failure failure = played.failure().get();
            xml.writeStartElement("failure");
            xml.writeAttribute("message", failure.sentence());
            xml.writeCharacters(String.join("\n", failure.reasons()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}

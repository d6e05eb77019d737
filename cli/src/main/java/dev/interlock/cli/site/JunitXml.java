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

    static void write(List<PlayedExample> played, Path file) {
        try (Writer text = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "scenarios");
            xml.writeAttribute("tests", Integer.toString(played.size()));
            xml.writeAttribute(
                    "failures",
                    Long.toString(played.stream().filter(each -> !each.passed()).count()));
            for (PlayedExample each : played) {
                testCase(each, xml);
            }
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

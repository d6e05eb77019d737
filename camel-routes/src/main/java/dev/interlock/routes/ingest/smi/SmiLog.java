package dev.interlock.routes.ingest.smi;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The GPUs of one log, in its order: those before a place where it breaks off, and why it did. Nothing outside the log is read. */
final class SmiLog {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 200;
    /** Long lists of what is no measurement, and the parts of a GPU, of which it shows the whole itself. */
    private static final Set<String> SKIPPED =
            Set.of("supported_clocks", "processes", "accounted_processes", "mig_devices");

    private static final XMLInputFactory FACTORY = factory();

    private final List<SmiGpu> gpus = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<SmiGpu> gpu = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private int attached = -1;
    private int skipping;
    private boolean leaf;

    private SmiLog() {}

    /**
     * Reads a log.
     *
     * @param bytes from the first angle bracket on
     */
    static SmiLog read(byte[] bytes, int from) {
        SmiLog log = new SmiLog();
        try {
            log.read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from)));
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            log.fault = Optional.of(
                    "The log is no XML from line %d on, so what follows there is not read. It may have been cut; send it again."
                            .formatted(line));
        }
        return log;
    }

    List<SmiGpu> gpus() {
        return gpus;
    }

    /** Why it ends before its end. */
    Optional<String> fault() {
        return fault;
    }

    /** How many GPUs the driver counts; -1 where it does not say. */
    int attached() {
        return attached;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> characters(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (path.isEmpty() && !name.equals("nvidia_smi_log")) {
            throw new XMLStreamException("not a log", xml.getLocation());
        }
        path.addLast(name);
        if (path.size() > DEEPEST) {
            throw new XMLStreamException("too deep", xml.getLocation());
        }
        if (path.size() == 2 && name.equals("gpu")) {
            gpu = Optional.of(new SmiGpu());
        }
        skipping += skipping > 0 || SKIPPED.contains(name) ? 1 : 0;
        text.setLength(0);
        leaf = true;
    }

    private void characters(String more) {
        if (text.length() < LONGEST) {
            text.append(more, 0, Math.min(more.length(), LONGEST));
        }
    }

    private void end(String name) {
        if (leaf && skipping == 0) {
            field(text.toString().strip());
        }
        leaf = false;
        skipping -= skipping > 0 ? 1 : 0;
        if (path.size() == 2 && name.equals("gpu")) {
            gpu.ifPresent(gpus::add);
            gpu = Optional.empty();
        }
        path.removeLast();
    }

    private void field(String value) {
        if (path.size() == 2 && "attached_gpus".equals(path.getLast()) && value.matches("\\d{1,4}")) {
            attached = Integer.parseInt(value);
        } else if (path.size() > 2) {
            gpu.ifPresent(each -> each.field(inGpu(), value));
        }
    }

    private String inGpu() {
        Iterator<String> names = path.iterator();
        names.next();
        names.next();
        StringBuilder joined = new StringBuilder();
        names.forEachRemaining(
                name -> joined.append(joined.isEmpty() ? "" : "_").append(name));
        return joined.toString();
    }

    /** No document type, no entity, nothing from elsewhere. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, name) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}

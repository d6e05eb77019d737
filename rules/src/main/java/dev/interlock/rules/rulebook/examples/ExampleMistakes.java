package dev.interlock.rules.rulebook.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.metric.Labelled;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an example names and there is not: it would make a silent example true for the wrong reason. */
final class ExampleMistakes {
    private static final String STATUS = "status";
    private static final Set<String> BESIDE_METRICS = Set.of(STATUS, "note");

    private final Rulebook rulebook;
    private final ExampleDevices devices;

    ExampleMistakes(Rulebook rulebook, ExampleDevices devices) {
        this.rulebook = rulebook;
        this.devices = devices;
    }

    /** The first of them, in a sentence. */
    Optional<String> in(Example example) {
        return example.steps().stream()
                .flatMap(step -> step.samples().entrySet().stream())
                .flatMap(sample -> in(sample).stream())
                .findFirst();
    }

    private Optional<String> in(Map.Entry<String, JsonNode> sample) {
        Optional<Device> device = devices.inventory().find(sample.getKey());
        if (device.isEmpty()) {
            return Optional.of("There is no device '%s' in %s.%s Name one that is there."
                    .formatted(sample.getKey(), devices.file(), Nearest.hint(sample.getKey(), ids())));
        }
        return status(sample.getValue()).or(() -> metric(device.get(), sample.getValue()));
    }

    private List<String> ids() {
        return devices.inventory().devices().stream().map(Device::id).toList();
    }

    private static Optional<String> status(JsonNode values) {
        String said = values.path(STATUS).asText(Sample.Status.OK.name());
        return Arrays.stream(Sample.Status.values())
                        .anyMatch(each -> each.name().equals(said))
                ? Optional.empty()
                : Optional.of("There is no status '%s'. There are %s."
                        .formatted(said, Arrays.toString(Sample.Status.values()).replaceAll("[\\[\\]]", "")));
    }

    /** Where some rule asks for readings, any name may be one. */
    private Optional<String> metric(Device device, JsonNode values) {
        Set<String> known = new TreeSet<>(rulebook.kinds().metrics(device.kind()));
        known.addAll(labels(device));
        return values.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name) && !BESIDE_METRICS.contains(name))
                .filter(name -> !rulebook.operations().askForReadings())
                .findFirst()
                .map(name -> "A %s has no metric '%s', and no rule asks for readings.%s It has %s."
                        .formatted(
                                device.kind().word(),
                                name,
                                Nearest.hint(name, known),
                                String.join(", ", Nearest.sorted(name, known))));
    }

    private Set<String> labels(Device device) {
        return rulebook.kinds().find(device.kind()).stream()
                .flatMap(kind -> Arrays.stream(kind.fact().getRecordComponents()))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(Labelled.class)))
                .map(Labelled::value)
                .collect(Collectors.toSet());
    }
}

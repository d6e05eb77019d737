package dev.interlock.scenarios.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.simulator.WorldName;
import dev.interlock.simulator.measure.NoiseLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the fields that the scenarios of all worlds have. */
public final class HeadingJson {
    /** By which editors find the schema. */
    private static final String SCHEMA = "$schema";

    private static final String SOMEBODY = "somebody";
    private static final List<String> WORLDS =
            Stream.of(WorldName.values()).map(WorldName::toString).toList();

    private HeadingJson() {}

    /** Which world a scenario is of; where it does not say, what it expects tells a shop from a data centre. */
    public static Parsed<WorldName> world(JsonNode scenario) {
        JsonNode world = scenario.path("world");
        if (!world.has("kind")) {
            return Parsed.ok(
                    scenario.path("expect").has("root") && world.isMissingNode()
                            ? WorldName.MINICLOUD
                            : WorldName.DATACENTRE);
        }
        Fields fields = Fields.of("The world", world);
        String kind = fields.choice("kind", WORLDS);
        return kind.equals(world.path("kind").asText())
                ? Parsed.ok(WorldName.of(kind).orElseThrow())
                : fields.refused();
    }

    /** The heading among the fields of a whole scenario; what is wrong with it is refused there. */
    public static Heading read(Fields fields, WorldName world, String fileName) {
        fields.textOr(SCHEMA, "");
        String name = fields.text("name");
        if (!name.equals(fileName) && !name.isEmpty()) {
            fields.refuse(
                    "name",
                    "The scenario has 'name' = \"%s\". Call it \"%s\" like its file, or rename the file."
                            .formatted(name, fileName));
        }
        return new Heading(
                world,
                name,
                fields.text("description"),
                fields.textOr("source", ""),
                fields.integerOr("seed", 1),
                noise(fields),
                reports(fields),
                fields.textOr("owed", ""));
    }

    /** A length of time in seconds, to the millisecond. */
    public static Duration seconds(double seconds) {
        return Double.isFinite(seconds) ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
    }

    private static NoiseLevel noise(Fields fields) {
        double noise = fields.numberOr("noise", NoiseLevel.USUAL.value());
        if (noise >= 0 && noise <= 1) {
            return new NoiseLevel(noise);
        }
        fields.refuse("noise", "The scenario has 'noise' = %s. Give 0 to 1.".formatted(noise));
        return NoiseLevel.USUAL;
    }

    private static List<PersonsReport> reports(Fields fields) {
        List<PersonsReport> reports = new ArrayList<>();
        JsonNode list = fields.node("reports");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("reports", "The scenario has 'reports' that are no list. Give them in brackets.");
        }
        for (JsonNode each : Items.of(list)) {
            PersonsReport report = fields.take(report(each));
            if (report != null) {
                reports.add(report);
            }
        }
        return reports;
    }

    private static Parsed<PersonsReport> report(JsonNode node) {
        Fields fields = Fields.of("The report", node);
        double at = fields.number("at_seconds");
        String by = fields.textOr("by", SOMEBODY);
        String text = fields.text("text");
        return fields.finish(() -> new PersonsReport(seconds(at), by, text));
    }
}

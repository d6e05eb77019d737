package dev.interlock.cli.settings;

import dev.interlock.routes.check.RoutePermits;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.routes.recording.RecordingProperty;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import dev.interlock.simulator.WorldName;
import java.util.List;
import java.util.stream.Stream;

/** What can be set of the command itself. */
public enum Setting implements Property {
    DATA(
            RoutePermits.DATA,
            PropertyKind.PATH,
            "data",
            "Folder of the audit, the keys, what is remembered and the log.",
            "--data"),
    BIND(RouteProperty.BIND, "--bind"),
    PORT(RouteProperty.PORT, "--port"),
    TOKEN(RouteProperty.TOKEN),
    RECORD(RecordingProperty.FOLDER, "--record"),
    URL(
            "interlock.url",
            PropertyKind.URL,
            "",
            "Where a controller on another machine answers; empty finds the one of the data folder."),
    MODE(
            "interlock.mode",
            PropertyKind.oneOf(Stream.of(Mode.values()).map(Mode::toString).toList()),
            "",
            "How far the controller may go when it starts: observe, approve or act. Empty: act against the simulator, "
                    + "observe against anything else.",
            "--mode"),
    SOURCE(
            "interlock.source",
            PropertyKind.URL,
            "",
            "Where 'interlock run' asks for telemetry and sends commands.",
            "--source"),
    SITE(
            "interlock.site",
            PropertyKind.PATH,
            "",
            "Folder whose rulebooks/, routes/, audit-queries/ and runbooks/ replace or add to those that come along."),
    INVENTORY(
            "interlock.inventory",
            PropertyKind.PATH,
            "",
            "File that lists the devices of a watched site; empty: inventory.yaml in the site's folder, else in the data folder."),
    WORLD(
            "interlock.world",
            PropertyKind.oneOf(
                    Stream.of(WorldName.values()).map(WorldName::toString).toList()),
            WorldName.DATACENTRE.toString(),
            "Which world 'interlock up' runs, one of " + WorldName.list() + ".",
            "--world"),
    WORLD_RUNTIME(
            "interlock.world.runtime",
            PropertyKind.oneOf(List.of("processes", "docker")),
            "processes",
            "Where the mini-cloud's services run: as processes of this machine, or in docker.",
            "--runtime"),
    WORLD_PORT(
            "interlock.world.port",
            PropertyKind.PORT,
            "8090",
            "Port the simulator listens on; 0 takes a free one.",
            "--world-port"),
    WORLD_SPEED("interlock.world.speed", PropertyKind.POSITIVE, "30", "Simulated seconds a second.", "--speed"),
    WORLD_SEED(
            "interlock.world.seed",
            PropertyKind.INTEGER,
            "42",
            "What the simulated world's chance is drawn from.",
            "--seed");

    private final Declaration declaration;
    private final String option;

    Setting(String key, PropertyKind kind, String otherwise, String description) {
        this(key, kind, otherwise, description, "");
    }

    Setting(String key, PropertyKind kind, String otherwise, String description, String option) {
        this(new Declaration(key, kind, otherwise, description), option);
    }

    /** One that the controller declares itself. */
    Setting(Property same) {
        this(same, "");
    }

    Setting(Property same, String option) {
        this.declaration = same.declaration();
        this.option = option;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** The option that sets it where a command has one, besides {@code --set}; empty where there is none. */
    public String option() {
        return option;
    }
}

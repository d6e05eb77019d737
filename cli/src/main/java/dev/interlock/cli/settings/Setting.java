package dev.interlock.cli.settings;

import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set. The reference page is written from this list. */
public enum Setting {
    DATA("interlock.data", Kind.PATH, "data", "Folder of the audit, the keys, what is remembered and the log."),
    BIND("interlock.bind", Kind.TEXT, "127.0.0.1", "Address the controller listens on."),
    PORT("interlock.port", Kind.PORT, "8080", "Port the controller listens on; 0 takes a free one."),
    TOKEN(
            "interlock.token",
            Kind.SECRET,
            "",
            "What must be sent along to change anything; required as soon as the address is not this machine's own."),
    URL(
            "interlock.url",
            Kind.URL,
            "",
            "Where a controller on another machine answers; empty finds the one of the data folder."),
    MODE(
            "interlock.mode",
            Kind.MODE,
            "",
            "How far the controller may go when it starts: observe, approve or act. Empty: act against the simulator, "
                    + "observe against anything else."),
    SOURCE("interlock.source", Kind.URL, "", "Where 'interlock run' asks for telemetry and sends commands."),
    SITE(
            "interlock.site",
            Kind.PATH,
            "",
            "Folder whose rulebooks/, routes/, audit-queries/ and runbooks/ replace or add to those that come along."),
    INVENTORY(
            "interlock.inventory",
            Kind.PATH,
            "",
            "File that lists the devices of a watched site; empty: inventory.yaml in the site's folder, else in the data folder."),
    WORLD(
            "interlock.world",
            Kind.WORLD,
            "datacentre",
            "Which world 'interlock up' runs: datacentre, minicloud, or fleet."),
    WORLD_RUNTIME(
            "interlock.world.runtime",
            Kind.RUNTIME,
            "processes",
            "Where the mini-cloud's services run: as processes of this machine, or in docker."),
    WORLD_PORT("interlock.world.port", Kind.PORT, "8090", "Port the simulator listens on; 0 takes a free one."),
    WORLD_SPEED("interlock.world.speed", Kind.POSITIVE, "30", "Simulated seconds a second."),
    WORLD_SEED("interlock.world.seed", Kind.INTEGER, "42", "What the simulated world's chance is drawn from.");

    private final String key;
    private final Kind kind;
    private final String otherwise;
    private final String description;

    Setting(String key, Kind kind, String otherwise, String description) {
        this.key = key;
        this.kind = kind;
        this.otherwise = otherwise;
        this.description = description;
    }

    /** Its name in a properties file. */
    public String key() {
        return key;
    }

    /** Its name in the environment. */
    public String variable() {
        return KnownKeys.variable(key);
    }

    public Kind kind() {
        return kind;
    }

    /** The value it has when nobody sets it. */
    public String otherwise() {
        return otherwise;
    }

    public String description() {
        return description;
    }

    static Optional<Setting> named(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }
}

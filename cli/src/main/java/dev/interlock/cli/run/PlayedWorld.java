package dev.interlock.cli.run;

import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.simulator.WorldName;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How {@code up} runs each world. Another world is another entry here, and its room in the simulator. */
enum PlayedWorld {
    DATACENTRE(WorldName.DATACENTRE) {
        @Override
        LiveWorld open(WorldStart start) {
            return RunningWorld.open(start);
        }
    },
    MINICLOUD(WorldName.MINICLOUD) {
        @Override
        LiveWorld open(WorldStart start) {
            return RunningShop.open(start);
        }

        @Override
        Optional<String> withoutSpeed() {
            return Optional.of("--speed is for the data centre; a shop's time is everybody's. Leave it out");
        }

        /** It counts its orders before it goes. */
        @Override
        Duration patience() {
            return Duration.ofMinutes(1);
        }
    },
    FLEET(WorldName.FLEET) {
        @Override
        LiveWorld open(WorldStart start) {
            return RunningFleet.open(start);
        }

        @Override
        Optional<String> withoutSpeed() {
            return Optional.of("--speed is for the data centre; a fleet's time is everybody's. Leave it out");
        }

        @Override
        Optional<String> withoutAnswer() {
            return Optional.of(
                    "--scenario and --until-verified are for worlds in which something is changed; a fleet is only watched. Leave them out");
        }
    };

    private final WorldName name;

    PlayedWorld(WorldName name) {
        this.name = name;
    }

    static PlayedWorld of(Settings settings) {
        WorldName named = WorldName.of(settings.text(Setting.WORLD)).orElseThrow();
        return Stream.of(values())
                .filter(each -> each.name == named)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing runs the world '%s'. Give it an entry among the played worlds.".formatted(named)));
    }

    /** Opens it, with what goes wrong in it ordered. */
    abstract LiveWorld open(WorldStart start);

    /** Why its speed cannot be chosen; empty where it can. */
    Optional<String> withoutSpeed() {
        return Optional.empty();
    }

    /** Why no story can be told in it, and nothing be verified; empty where it can. */
    Optional<String> withoutAnswer() {
        return Optional.empty();
    }

    /** How long it may take to close. */
    Duration patience() {
        return Stage.CLOSING;
    }
}

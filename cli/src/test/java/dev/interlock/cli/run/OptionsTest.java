package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** An option of a command sets what the reference says it sets. */
final class OptionsTest {
    private static final Map<String, String> VALUES = Map.of(
            "--bind",
            "here",
            "--mode",
            "act",
            "--source",
            "http://here:1",
            "--world",
            "minicloud",
            "--runtime",
            "docker");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(Setting.class)
    void an_option_sets_the_setting_it_is_documented_for(Setting setting) {
        if (setting.option().isEmpty()) {
            return;
        }
        String value = setting == Setting.DATA ? folder.toString() : VALUES.getOrDefault(setting.option(), "7");

        Settings settings = settings(setting.option(), value);

        assertThat(settings.text(setting).replaceFirst("\\.0$", "")).isEqualTo(value);
        assertThat(settings.source(setting)).isEqualTo("the command line");
    }

    private static Settings settings(String... arguments) {
        ControllerOptions controller = new ControllerOptions();
        WorldOptions world = new WorldOptions();
        InstallationOptions place = new InstallationOptions();
        RunCommand run = new RunCommand();
        Stream.of(controller, world, place, run)
                .forEach(each ->
                        new CommandLine(each).setUnmatchedArgumentsAllowed(true).parseArgs(arguments));
        Map<Setting, @Nullable Object> flags = new EnumMap<>(controller.flags());
        flags.putAll(world.flags());
        flags.putAll(run.source());
        return place.settings(flags);
    }
}

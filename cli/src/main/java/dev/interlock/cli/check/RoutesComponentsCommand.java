package dev.interlock.cli.check;

import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.SiteLibraries;
import dev.interlock.routes.check.Components;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what routes can begin and end at. */
@Command(
        name = "components",
        description = "List the components of Camel that come along, and the jars of the site that may bring more.")
final class RoutesComponentsCommand implements Runnable {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Components.of(RoutesComponentsCommand.class.getClassLoader()).forEach(out::println);
        SiteLibraries libraries = SiteLibraries.of(place.settings().site());
        if (!libraries.isEmpty()) {
            out.println("And what is in %s, loaded when a controller starts."
                    .formatted(libraries.jars().stream()
                            .map(Path::getFileName)
                            .map(Path::toString)
                            .collect(Collectors.joining(", "))));
        }
    }
}

package dev.interlock.cli.run;

import dev.interlock.cli.live.progress.StartProgress;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Settings;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one agent in a process of its own. */
@Command(
        name = "agent",
        description =
                "Run one agent in a process of its own; a controller reaches it when its endpoint names the address.")
public final class AgentCommand implements Callable<Integer> {
    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "action, metric, log or runbook.")
    @SuppressWarnings("NullAway.Init")
    private AgentType type;

    @Option(
            names = "--listen",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Where it listens, such as 127.0.0.1:9301; port 0 takes a free one.")
    @SuppressWarnings("NullAway.Init")
    private String listen;

    @Option(
            names = "--world",
            required = true,
            paramLabel = "URL",
            description = "Where commands go and telemetry comes from, such as http://localhost:8090.")
    @SuppressWarnings("NullAway.Init")
    private URI world;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "The agent's keys, from 'interlock keys export'.")
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = place.settings();
        InetSocketAddress address = address(listen);
        if (!Files.exists(keys)) {
            throw CommandFailure.unreachable(
                    "There are no keys at '%s'. Write them with 'interlock keys export'.".formatted(keys));
        }
        PortCheck.require(address.getHostString(), address.getPort(), "--listen");
        DataFolder.prepare(settings.data());
        PrintWriter out = spec.commandLine().getOut();
        try (Stopping stopping = new Stopping();
                StartProgress progress = StartProgress.to(out, false)) {
            progress.step("Asking %s what there is".formatted(world));
            RunningAgent agent = stopping.later(
                    RunningAgent.start(type.agent(), address, Source.at(world, out::println), keys, settings));
            progress.end();
            out.println("The %s listens at %s. Ctrl-C stops it."
                    .formatted(type.agent().contractName(), agent.tasks()));
            return Waiting.forever().code();
        }
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            String host = text.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", "");
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (!host.isEmpty() && !address.isUnresolved()) {
                return address;
            }
        } catch (IllegalArgumentException noPort) {
            // Said below, with what there should have been.
        }
        throw CommandFailure.usage(
                "'%s' is no address to listen at. Give HOST:PORT, such as 127.0.0.1:9301.".formatted(text));
    }
}

package dev.interlock.routes;

import dev.interlock.routes.agents.ActionAgent;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.elsewhere.AgentServer;
import dev.interlock.routes.agents.elsewhere.RefusalCount;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.replay.ReplayStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** An ActionAgent in a process of its own, which says where it listens and runs until it is killed. */
final class AgentProcess {
    private AgentProcess() {}

    /**
     * Runs it.
     *
     * @param arguments the agent's folder, its keys, the world's address, the moment it is there or {@code now}, the port
     */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Seal seal = new Seal(EnvelopeKeys.in(Path.of(arguments[1]), EnvelopeKeys.GRACE, InstantSource.system()));
        InstantSource clock =
                arguments[3].equals("now") ? InstantSource.system() : InstantSource.fixed(Instant.parse(arguments[3]));
        RefusalCount refusals = new RefusalCount();
        TaskAgent agent = new TaskAgent(
                new ActionAgent(new HttpWorld(URI.create(arguments[2]))),
                seal,
                ReplayStore.in(data.resolve("ActionAgent.mv")),
                clock,
                refusals);
        AgentServer server = AgentServer.open(
                agent,
                refusals,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[4])));
        System.out.println(server.tasks());
    }

    static Process start(Path data, Path keys, URI world, String now, int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AgentProcess.class.getName(),
                        data.toString(),
                        keys.toString(),
                        world.toString(),
                        now,
                        Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.SourceTree;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.ActionAgent;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.elsewhere.AgentServer;
import dev.interlock.routes.agents.elsewhere.RefusalCount;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyOffice;
import dev.interlock.routes.agents.replay.ReplayStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A controller is frozen, another goes on from a copy of its data, and the first wakes up and knows nothing of it. */
@Timeout(120)
final class TakenOverTest {
    private static final int MOST_MILLIS = 1_000;

    private static final long LONGEST_SECONDS = 600;
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final double TOO_WARM = 28.5;

    private final Path first;
    private final Path second;
    private final SetClock agentsClock = new SetClock(Shift.START);
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final WorldOverHttp world = new WorldOverHttp();
    private Process frozen = new ProcessBuilder("true").start();

    TakenOverTest(@TempDir Path folder) throws IOException {
        first = Files.createDirectories(folder.resolve("first"));
        second = Files.createDirectories(folder.resolve("second"));
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
        frozen.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Trials(fault = "a controller is frozen in the middle of a plan, another takes over, and the first wakes up")
    void the_agent_does_nothing_more_of_what_the_first_asks_for(Trial trial) throws Exception {
        try (AgentServer agent = agent()) {
            String property = "agent.action=" + agent.tasks();
            frozen = ControllerProcess.start(first, world.address(), Shift.START, TOO_WARM, "", property);
            BufferedReader said = frozen.inputReader();
            at(70);
            world.keepsSilent();
            tell("70");
            until(() -> !world.told().isEmpty());
            after(Duration.ofMillis(trial.random().nextInt(MOST_MILLIS)));
            Signal.STOP.to(frozen);
            SourceTree.copied(first, second);
            world.answersAgain();

            Map<String, String> elsewhere = Map.of("agent.action", agent.tasks().toString());
            Instant from = Shift.START.plusSeconds(70);
            try (ControllerProcess.Life next =
                    new ControllerProcess.Life(second, world.address(), from, TOO_WARM, elsewhere)) {
                for (long now = 80; !next.ended() && now <= LONGEST_SECONDS; now += 10) {
                    at(now);
                    next.pass(10);
                    Until.shownWithin(A_MOMENT, next::ended);
                }
                until(next::ended);
                trial.count("plans that the second brought to an end", 1);
                int before = world.told().size();

                Signal.GO_ON.to(frozen);
                for (long now = 80; refused() == 0 && now <= LONGEST_SECONDS; now += 10) {
                    at(now);
                    tell("10");
                    waitFor("passed " + Shift.START.plusSeconds(now), said);
                    Until.shownWithin(A_MOMENT, () -> refused() > 0);
                }
                until(() -> refused() > 0);
                trial.count("stale tasks refused", refused());
                trial.count("stale tasks accepted", world.told().size() - before);
                assertThat(world.told())
                        .as("told by the first after it woke up")
                        .hasSize(before);
            }
        }
        trial.count("effects brought about twice", world.effects().size() - 3L);
        assertThat(world.effects()).as("each of the three units once").hasSize(3);
    }

    private AgentServer agent() throws IOException {
        new KeyOffice(first.resolve(EnvelopeKeys.FILE), InstantSource.system()).begin("interlock");
        EnvelopeKeys keys =
                EnvelopeKeys.in(first.resolve(EnvelopeKeys.FILE), EnvelopeKeys.GRACE, InstantSource.system());
        TaskAgent agent = new TaskAgent(
                new ActionAgent(new HttpWorld(world.address())),
                new Seal(keys),
                ReplayStore.inMemory(),
                agentsClock,
                refusals::add);
        return AgentServer.open(agent, new RefusalCount(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private long refused() {
        return refusals.stream()
                .filter(refusal -> refusal.reason() == Refusal.Reason.OLD_EPOCH)
                .count();
    }

    /** The agent is there at a moment at which what is sent then is fresh. */
    private void at(long seconds) {
        agentsClock.set(Shift.START.plusSeconds(seconds));
    }

    private static void after(Duration time) {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                .join();
    }

    private void tell(String... lines) throws IOException {
        for (String line : lines) {
            frozen.outputWriter().write(line + "\n");
        }
        frozen.outputWriter().flush();
    }

    private static void waitFor(String words, BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(words)) {
            line = said.readLine();
        }
        assertThat(line).as("the controller's process has ended").isNotNull();
    }
}

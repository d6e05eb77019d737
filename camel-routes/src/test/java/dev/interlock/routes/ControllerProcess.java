package dev.interlock.routes;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.agents.HttpWorld;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;

/**
 * A controller in a process of its own, on an audit in a file, with queues between its rooms. Each line it reads is a
 * number of seconds to let pass on the small data centre; it says when they have passed.
 */
final class ControllerProcess {
    /** What a line begins with that reports something instead of letting time pass. */
    static final String REPORT = "report ";

    /** What a line begins with that says how warm rack 1 is from now on. */
    static final String INLET = "inlet ";

    private ControllerProcess() {}

    /** Ends the process as kill -9 does, right after the given entry was committed or so many milliseconds later. */
    private static final class Death implements Consumer<Entry> {
        private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        private final String kind;
        private final long millis;
        private int left;

        Death(String when) {
            String[] parts = when.split("[:+]", -1);
            this.kind = parts[0];
            this.left = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
            this.millis = parts.length < 3 ? 0 : Long.parseLong(parts[2]);
        }

        @Override
        public void accept(Entry entry) {
            if (!entry.getClass().getSimpleName().equals(kind) || --left != 0) {
                return;
            }
            if (millis == 0) {
                die();
            }
            var unused = later.schedule(Death::die, millis, TimeUnit.MILLISECONDS);
        }

        private static void die() {
            Runtime.getRuntime().halt(137);
        }
    }

    /** A planner that knows one plan: more cooling by one unit, then by another. */
    private static PlannerAnswer twoSteps(Question question, Reads reads) {
        Task first = new Task("first", new Action.AdjustCooling("crac-1", 19, 70), List.of(), 1000);
        Task second = new Task("second", new Action.AdjustCooling("crac-2", 19, 70), List.of("first"), 1000);
        String name = question.escalation().incident() + question.round();
        return PlannerAnswer.of(new Proposal.Proposed(new Plan(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "cool a little more",
                question.now(),
                question.version(),
                List.of(first, second),
                DecisionTag.LLM_DECISION,
                "")));
    }

    /**
     * Runs it until its input ends.
     *
     * @param arguments the audit's folder, the world's address, the moment to begin at, the inlet of rack 1, and
     *     the kind of entry and its number after whose commit the process dies, KIND:NUMBER or KIND:NUMBER+MILLISECONDS, or
     *     an empty text; then properties as KEY=VALUE
     */
    public static void main(String[] arguments) throws IOException {
        Life life = new Life(
                Path.of(arguments[0]),
                URI.create(arguments[1]),
                Instant.parse(arguments[2]),
                Double.parseDouble(arguments[3]),
                Arrays.stream(arguments)
                        .skip(5)
                        .map(each -> each.split("=", 2))
                        .collect(Collectors.toMap(each -> each[0], each -> each[1])));
        life.controller.follow(new Death(arguments[4]));
        System.out.println("ready " + life.url());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(REPORT)) {
                life.controller.room().report(line.substring(REPORT.length()), "ada");
                Until.until(() -> life.confirm());
                System.out.println("confirmed");
                continue;
            }
            if (line.startsWith(INLET)) {
                life.floor.inlet("rack-1", Double.parseDouble(line.substring(INLET.length())));
                continue;
            }
            System.out.println("passed " + life.pass(Long.parseLong(line)));
        }
        life.close();
    }

    /** Such a controller in whatever process it is: one that is not going to be killed needs none of its own. */
    static final class Life implements AutoCloseable {
        private final SetClock clock;
        private final Floor floor;
        private final Controller controller;
        private final ProducerTemplate template;

        Life(Path data, URI world, Instant from, double inlet) {
            this(data, world, from, inlet, Map.of());
        }

        Life(Path data, URI world, Instant from, double inlet, Map<String, String> more) {
            clock = new SetClock(from);
            floor = new Floor(clock);
            floor.inlet("rack-1", inlet);
            controller = ControllerStart.withQueues(clock)
                    .with(more)
                    .audit(AuditSettings.in(data))
                    .world(new HttpWorld(world))
                    .planner(ControllerProcess::twoSteps)
                    .start();
            template = controller.context().createProducerTemplate();
        }

        /** Where its web answers, if it was given one. */
        private String url() {
            return controller
                            .context()
                            .resolvePropertyPlaceholders("{{interlock.web.enabled}}")
                            .equals("true")
                    ? controller.url().toString()
                    : "";
        }

        /** Lets so many seconds pass, and says when it is then. */
        Instant pass(long seconds) {
            floor.pass(
                    Duration.ofSeconds(seconds),
                    template,
                    () -> template.requestBody("{{interlock.decide}}", new Event.Ticked()));
            return clock.instant();
        }

        /** Confirms the plan that waits for a person, as it follows from words alone; false where none waits. */
        boolean confirm() {
            List<Plan> waiting = controller.room().view().waiting();
            waiting.forEach(plan -> controller.room().act(new OperatorAct.Approve(plan.id()), "bob"));
            return !waiting.isEmpty();
        }

        /** The planner's plan came to its end, whatever that was. */
        boolean ended() {
            return controller.audit().reader().newest(PlanEntry.class, 1_000).stream()
                    .anyMatch(plan -> plan.state() == Attempt.State.DONE || plan.state() == Attempt.State.FAILED);
        }

        /** How many tasks were answered as done. */
        long done() {
            return controller.audit().reader().newest(OutcomeEntry.class, 1_000).stream()
                    .filter(outcome -> outcome.status() == OutcomeEntry.Status.OK)
                    .map(OutcomeEntry::taskId)
                    .distinct()
                    .count();
        }

        @Override
        public void close() {
            controller.close();
        }
    }

    static Process start(Path data, URI world, Instant from, double inlet, String death, String... properties)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Ddrools.useEagerSegmentCreation=false",
                "-cp",
                System.getProperty("java.class.path"),
                ControllerProcess.class.getName(),
                data.toString(),
                world.toString(),
                from.toString(),
                Double.toString(inlet),
                death));
        command.addAll(List.of(properties));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

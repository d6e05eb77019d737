package dev.interlock.routes.replay;

import dev.interlock.advisor.Question;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.recording.DecisionRow;
import dev.interlock.routes.recording.RecordedTurn;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.SegmentHead;
import dev.interlock.routes.recording.SegmentHead.Begins;
import dev.interlock.routes.recording.UnknownDelivery;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets another rulebook decide on what was recorded, beside the one that did. Both see the same telemetry, people and alerts. What an agent answered, the
 * other one hears where it sent the same task; a task that only it sends is taken for done. From the first change to the world that only one of them
 * makes, telemetry is no longer that of the other's world, and what differs from there on is marked.
 */
public final class RulebookBacktest implements RecordingReader.Listener, AutoCloseable {
    private final Rulebook rulebook;
    private final List<DecidedThing> before = new ArrayList<>();
    private final List<DecidedThing> after = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Deque<Delivery> assumed = new ArrayDeque<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable ReplayedLoop old;
    private @Nullable ReplayedLoop other;
    private Optional<Instant> parted = Optional.empty();
    private String of = "";
    private long turns;
    private long unasked;
    private long unanswered;

    private RulebookBacktest(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Judges the rulebook by the whole recording. The same twice. */
    public static BacktestReport of(RecordingReader recording, Rulebook rulebook) {
        try (RulebookBacktest backtest = new RulebookBacktest(rulebook)) {
            recording.read(backtest);
            recording.cut().ifPresent(backtest.remarks::add);
            return backtest.report();
        }
    }

    @Override
    public void begins(SegmentHead head) {
        of = head.of();
        if (head.begins() == Begins.NEXT && old != null) {
            return;
        }
        close();
        if (!head.calm()) {
            return;
        }
        LoopStart start = head.loop();
        old = new ReplayedLoop(start);
        other = new ReplayedLoop(start.under(rulebook));
    }

    @Override
    public void turn(RecordedTurn turn) {
        if (old == null) {
            return;
        }
        turns++;
        if (turn.kind().equals(Event.RulebookRead.class.getSimpleName())) {
            remarks.add("At %s a rulebook was read; neither side follows it."
                    .formatted(turn.moment().now()));
            return;
        }
        TakenTurn first = takenByOld(turn);
        Optional<TakenTurn> second = takenByOther(turn);
        before.addAll(DecidedThing.in(DecisionRow.of(first), turn.moment().now()));
        second.ifPresent(taken -> learn(taken, turn));
        part(first, second, turn.moment().now());
        answerAssumed(turn);
    }

    private TakenTurn takenByOld(RecordedTurn turn) {
        return Objects.requireNonNull(old).take(turn);
    }

    /** Empty where what happened followed from what only the recorded rulebook did. */
    private Optional<TakenTurn> takenByOther(RecordedTurn turn) {
        ReplayedLoop loop = Objects.requireNonNull(other);
        try {
            Event event = turn.event(loop.sent());
            if (event instanceof Event.Advised advised && !asked.contains(place(advised))) {
                unasked++;
                return Optional.empty();
            }
            return Optional.of(loop.take(turn, event));
        } catch (UnknownDelivery notSent) {
            return Optional.empty();
        }
    }

    private void learn(TakenTurn taken, RecordedTurn turn) {
        after.addAll(DecidedThing.in(DecisionRow.of(taken), turn.moment().now()));
        Outbox outbox = taken.outbox();
        if (outbox != null) {
            outbox.questions().forEach(question -> asked.add(place(question)));
            outbox.deliveries().stream()
                    .filter(each -> !Objects.requireNonNull(old).sent().containsKey(RecordedTurn.key(each)))
                    .forEach(assumed::add);
        }
    }

    /** What is assumed to be done is done at the next moment that anything happens. */
    private void answerAssumed(RecordedTurn turn) {
        for (Delivery each = assumed.poll(); each != null; each = assumed.poll()) {
            unanswered++;
            Event done =
                    new Event.Reported(each, new AgentResult(AgentResult.Status.OK, Map.of(), Map.of()), Duration.ZERO);
            learn(Objects.requireNonNull(other).take(turn, done), turn);
        }
    }

    private void part(TakenTurn first, Optional<TakenTurn> second, Instant now) {
        if (parted.isEmpty()
                && !changes(first).equals(second.map(RulebookBacktest::changes).orElse(List.of()))) {
            parted = Optional.of(now);
        }
    }

    /** What is done to the world, whoever named it. */
    private static List<String> changes(TakenTurn turn) {
        return Stream.ofNullable(turn.outbox())
                .flatMap(outbox -> outbox.deliveries().stream())
                .filter(each -> each.task().action().type().changes())
                .map(each -> each.task().action().toString())
                .sorted()
                .toList();
    }

    private static String place(Question question) {
        return question.escalation().incident() + "#" + question.round();
    }

    private static String place(Event.Advised advised) {
        return advised.escalation().incident() + "#" + advised.round();
    }

    private BacktestReport report() {
        if (unasked > 0) {
            remarks.add("%d answers of the planner were recorded to questions that the other rulebook does not ask."
                    .formatted(unasked));
        }
        if (unanswered > 0) {
            remarks.add("%d tasks are sent by the other rulebook alone. No agent was told; they are taken for done."
                    .formatted(unanswered));
        }
        BacktestMatch match = BacktestMatch.of(before, after, parted);
        return new BacktestReport(of, turns, match.same(), match.changes(), parted, remarks);
    }

    @Override
    public void close() {
        Stream.of(Optional.ofNullable(old), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .forEach(ReplayedLoop::close);
        old = null;
        other = null;
    }
}

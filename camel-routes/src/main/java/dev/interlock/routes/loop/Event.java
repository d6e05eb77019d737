package dev.interlock.routes.loop;

import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Question;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.rulebook.compile.Loading;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Something the decision loop has to know. Each is handled whole, one after the other, by one thread. */
public sealed interface Event {
    /** Calls the handler's method for this kind of event. */
    void handle(Handler handler);

    /** Among those that wait. */
    default Precedence precedence() {
        return Precedence.NEWS;
    }

    /** The one event that says what this one and a later one say; empty where each has to be heard. */
    default Optional<Event> with(Event later) {
        return Optional.empty();
    }

    /** When the first of what it tells arrived at a door, where that counts for what is silent. */
    default Optional<Instant> arrived() {
        return Optional.empty();
    }

    /** One method for each kind of event, so that a new kind does not compile until it is handled. */
    interface Handler {
        void measured(Measured measured);

        void queued(List<Job> jobs);

        void ticked();

        void reported(Reported report);

        void resumed();

        void advised(Advised advised);

        void rulebookRead(Loading loading, String by);

        void inventoryRead(Parsed<Inventory> inventory, String by);

        void acted(OperatorAct act, String by);

        void alerted(AlertPost post);

        void unanswered(String sender);

        void looked(Looked look);
    }

    /**
     * Devices were measured.
     *
     * @param at when the first of them arrived
     * @param arrivedNanos when the first of them was admitted, by the controller's stopwatch
     */
    record Measured(List<Sample> samples, Instant at, long arrivedNanos) implements Event {
        public Measured {
            samples = List.copyOf(samples);
        }

        @Override
        public void handle(Handler handler) {
            handler.measured(this);
        }

        @Override
        public Precedence precedence() {
            return Precedence.STATE;
        }

        /** The latest sample of each device stands for it. */
        @Override
        public Optional<Event> with(Event later) {
            return later instanceof Measured measured
                    ? Optional.of(new Measured(latest(measured.samples), at, arrivedNanos))
                    : Optional.empty();
        }

        @Override
        public Optional<Instant> arrived() {
            return Optional.of(at);
        }

        private List<Sample> latest(List<Sample> later) {
            Map<String, Sample> latest = new LinkedHashMap<>();
            Stream.concat(samples.stream(), later.stream()).forEach(each -> latest.put(each.deviceId(), each));
            return List.copyOf(latest.values());
        }
    }

    /** The workload scheduler told its whole queue. */
    record Queued(List<Job> jobs) implements Event {
        public Queued {
            jobs = List.copyOf(jobs);
        }

        @Override
        public void handle(Handler handler) {
            handler.queued(jobs);
        }

        @Override
        public Precedence precedence() {
            return Precedence.STATE;
        }

        @Override
        public Optional<Event> with(Event later) {
            return later instanceof Queued ? Optional.of(later) : Optional.empty();
        }
    }

    /** Time went by. */
    record Ticked() implements Event {
        @Override
        public void handle(Handler handler) {
            handler.ticked();
        }

        @Override
        public Precedence precedence() {
            return Precedence.STATE;
        }

        @Override
        public Optional<Event> with(Event later) {
            return later instanceof Ticked ? Optional.of(later) : Optional.empty();
        }
    }

    /**
     * An agent answered, or the task was refused on its way.
     *
     * @param took from when the task was due until now, by the controller's clock
     */
    record Reported(Delivery delivery, AgentResult result, Duration took) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.reported(this);
        }
    }

    /** The controller started, and goes on with what was under way. */
    record Resumed() implements Event {
        @Override
        public void handle(Handler handler) {
            handler.resumed();
        }
    }

    /**
     * The planner answered.
     *
     * @param round the round of the question; an answer to an earlier one counts for nothing
     */
    record Advised(Escalation escalation, int round, PlannerAnswer answer) implements Event {
        public static Advised to(Question question, PlannerAnswer answer) {
            return new Advised(question.escalation(), question.round(), answer);
        }

        @Override
        public void handle(Handler handler) {
            handler.advised(this);
        }
    }

    /** The rulebook was read from its files. */
    record RulebookRead(Loading loading, String by) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.rulebookRead(loading, by);
        }
    }

    /**
     * The inventory was read from its file, or devices were discovered.
     *
     * @param by what brought it about, as words after "Read after"
     */
    record InventoryRead(Parsed<Inventory> inventory, String by) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.inventoryRead(inventory, by);
        }
    }

    /** A person did something. */
    record Acted(OperatorAct act, String by) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.acted(act, by);
        }

        @Override
        public Precedence precedence() {
            return Precedence.PERSON;
        }
    }

    /** Another system told what is wrong. */
    record Alerted(AlertPost post) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.alerted(post);
        }

        @Override
        public Precedence precedence() {
            return Precedence.ALERT;
        }
    }

    /** Somebody wants to see all that is known. It changes nothing, and the turn only hands it out. */
    record Looked(CompletableFuture<Picture> picture) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.looked(this);
        }
    }

    /** A sender of alerts did not answer when it was asked. */
    record Unanswered(String sender) implements Event {
        @Override
        public void handle(Handler handler) {
            handler.unanswered(sender);
        }

        @Override
        public Precedence precedence() {
            return Precedence.ALERT;
        }
    }
}

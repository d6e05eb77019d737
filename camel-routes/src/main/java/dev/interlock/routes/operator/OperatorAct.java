package dev.interlock.routes.operator;

import dev.interlock.rules.demand.DemandEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a person may do to the controller. */
public sealed interface OperatorAct {
    /** Calls the handler's method for this kind of act. */
    void handle(Handler handler);

    /**
     * An act on something that has to be open for it: a plan that waits, a report, a question, an incident. Where it is taken from the
     * web is declared with it; its first component says what it is done to.
     */
    sealed interface OnOpen extends OperatorAct {
        /** What the person says with it, where that is in their own words. */
        default Optional<String> said() {
            return Optional.empty();
        }

        /** Its name in the audit. */
        default String written() {
            return getClass().getSimpleName().toUpperCase(Locale.ROOT);
        }
    }

    /** One method for each kind of act. */
    interface Handler {
        void mode(Mode mode);

        void stop();

        void release(long asOf);

        void approve(Approve approve);

        void reject(Reject reject);

        void report(String id, String words);

        void done(Done done);

        void answer(GiveAnswer answer);

        void settle(Settle settle);

        void take(Take take);

        void comment(Comment comment);

        void promote(Promote promote);

        void ask(DemandEvent event);

        void cancel(CancelDemand cancel);
    }

    record SetMode(Mode mode) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.mode(mode);
        }
    }

    /** Nothing is to be sent any more. */
    record Stop() implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.stop();
        }
    }

    /**
     * What the mode allows may be sent again.
     *
     * @param asOf how often the kill switch had been thrown when this was asked for
     */
    record Release(long asOf) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.release(asOf);
        }
    }

    @TakenAt(path = "/api/plans/{id}/approve", subject = "plan_id", answer = "approved")
    record Approve(UUID plan) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.approve(this);
        }
    }

    @TakenAt(path = "/api/plans/{id}/reject", subject = "plan_id", answer = "rejected")
    record Reject(UUID plan, String reason) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.reject(this);
        }

        @Override
        public Optional<String> said() {
            return Optional.of(reason);
        }
    }

    /**
     * A person reports something in their own words.
     *
     * @param id names the report
     */
    record MakeReport(String id, String words) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.report(id, words);
        }
    }

    /** A person says that a report is done with. */
    @TakenAt(path = "/api/reports/{id}/done", subject = "report_id")
    record Done(String report, String reason) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.done(this);
        }

        @Override
        public Optional<String> said() {
            return Optional.of(reason);
        }
    }

    /** A person answers the planner's question about an incident. */
    @TakenAt(path = "/api/incidents/{id}/answer", subject = "incident")
    record GiveAnswer(String incident, String words) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.answer(this);
        }

        @Override
        public Optional<String> said() {
            return Optional.of(words);
        }

        @Override
        public String written() {
            return "ANSWER";
        }
    }

    /** What people reported of an incident is over, a person says. */
    @TakenAt(path = "/api/incidents/{id}/settle", subject = "incident")
    record Settle(String incident) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.settle(this);
        }
    }

    /** A person sees to an incident from here on, in the place of whoever did before. */
    @TakenAt(path = "/api/incidents/{id}/take", subject = "incident")
    record Take(String incident) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.take(this);
        }
    }

    /** A person writes down what others are to know of an incident. */
    @TakenAt(path = "/api/incidents/{id}/comment", subject = "incident")
    record Comment(String incident, String words) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.comment(this);
        }

        @Override
        public Optional<String> said() {
            return Optional.of(words);
        }
    }

    /** A person lets a shadow count from now on: its file is changed next. */
    @TakenAt(path = "/api/rules/{id}/promote", subject = "rule", answer = "promoted")
    record Promote(String rule, String reason) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.promote(this);
        }

        @Override
        public Optional<String> said() {
            return Optional.of(reason);
        }
    }

    /** A utility asks the site to draw less for a time, or asks otherwise than it did. */
    record AskForLess(DemandEvent event) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.ask(event);
        }
    }

    /** A utility takes back what it asked for. */
    @TakenAt(path = "/api/demand-response/events/{id}/cancel", subject = "event_id", answer = "cancelled")
    record CancelDemand(String event) implements OnOpen {
        @Override
        public void handle(Handler handler) {
            handler.cancel(this);
        }

        @Override
        public String written() {
            return "CANCEL_DEMAND";
        }
    }
}

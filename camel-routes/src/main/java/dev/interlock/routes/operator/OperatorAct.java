package dev.interlock.routes.operator;

import java.util.UUID;

/** What a person may do to the controller. */
public sealed interface OperatorAct {
    /** Calls the handler's method for this kind of act. */
    void handle(Handler handler);

    /** One method for each kind of act. */
    interface Handler {
        void mode(Mode mode);

        void stop();

        void release(long asOf);

        void approve(UUID plan);

        void reject(UUID plan, String reason);

        void report(String id, String words);

        void done(String report, String reason);

        void answer(String incident, String words);

        void settle(String incident);
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

    record Approve(UUID plan) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.approve(plan);
        }
    }

    record Reject(UUID plan, String reason) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.reject(plan, reason);
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
    record Done(String report, String reason) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.done(report, reason);
        }
    }

    /** A person answers the planner's question about an incident. */
    record GiveAnswer(String incident, String words) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.answer(incident, words);
        }
    }

    /** What people reported of an incident is over, a person says. */
    record Settle(String incident) implements OperatorAct {
        @Override
        public void handle(Handler handler) {
            handler.settle(incident);
        }
    }
}

package dev.interlock.cli.demo;

import dev.interlock.cli.check.DoctorFinding;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.recording.RecordedTurn;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.recording.SegmentHead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run that was recorded, to be played where the real one fails.
 *
 * @param said what people reported in it
 * @param fault why it cannot be played, as a sentence; empty where it can
 */
record RehearsedRun(Path folder, long turns, List<String> said, String fault) {
    static RehearsedRun of(Path folder) {
        Listening listening = new Listening();
        try {
            RecordingReader.of(folder).read(listening);
        } catch (RecordingRefused refused) {
            return new RehearsedRun(folder, 0, List.of(), refused.sentence());
        }
        return new RehearsedRun(folder, listening.turns, listening.said, "");
    }

    boolean holdsASentence() {
        return !said.isEmpty();
    }

    DoctorFinding finding() {
        return fault.isEmpty()
                ? DoctorFinding.ok(
                        "fallback",
                        "%d turns in %s: 'interlock scenario replay %s --page' plays them"
                                .formatted(turns, folder, folder))
                : DoctorFinding.fail("fallback", fault, "");
    }

    private static final class Listening implements RecordingReader.Listener {
        private final List<String> said = new ArrayList<>();
        private long turns;

        @Override
        public void begins(SegmentHead head) {
            // what is said is in turns
        }

        @Override
        public void turn(RecordedTurn turn) {
            turns++;
            if (turn.kind().equals(Event.Acted.class.getSimpleName())
                    && turn.event(Map.of()) instanceof Event.Acted acted
                    && acted.act() instanceof OperatorAct.MakeReport report) {
                said.add(report.words());
            }
        }
    }
}

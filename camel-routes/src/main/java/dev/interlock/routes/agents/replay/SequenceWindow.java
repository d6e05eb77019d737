package dev.interlock.routes.agents.replay;

import dev.interlock.routes.agents.envelope.Refusal.Reason;
import java.util.Optional;

/**
 * Which sequence numbers an agent has seen: the highest, and which of the 64 below it (RFC 4303, section 3.4.3). Several
 * dispatchers may thus overtake each other, and each number still counts once. A higher epoch begins anew.
 *
 * @param seen bit n stands for {@code highest - n}
 */
record SequenceWindow(long epoch, long highest, long seen) {
    static final int WIDTH = 64;
    static final SequenceWindow NOTHING = new SequenceWindow(0, 0, 0);

    /** Why a number is not to be taken. */
    Optional<Reason> refuses(long ofEpoch, long seq) {
        if (ofEpoch < epoch) {
            return Optional.of(Reason.OLD_EPOCH);
        }
        if (ofEpoch > epoch || seq > highest) {
            return Optional.empty();
        }
        if (highest - seq >= WIDTH) {
            return Optional.of(Reason.OLD_SEQUENCE);
        }
        return (seen >>> (highest - seq) & 1) == 1 ? Optional.of(Reason.REPLAYED) : Optional.empty();
    }

    /** With a number taken that it does not refuse. */
    SequenceWindow taking(long ofEpoch, long seq) {
        if (ofEpoch > epoch) {
            return new SequenceWindow(ofEpoch, seq, 1);
        }
        if (seq <= highest) {
            return new SequenceWindow(epoch, highest, seen | 1L << (highest - seq));
        }
        long ahead = seq - highest;
        return new SequenceWindow(epoch, seq, (ahead >= WIDTH ? 0 : seen << ahead) | 1);
    }

    String write() {
        return "%d %d %d".formatted(epoch, highest, seen);
    }

    static SequenceWindow read(String text) {
        String[] parts = text.split(" ", -1);
        return new SequenceWindow(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}

package dev.interlock.simulator.shop.relay;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What one link does to the bytes on it at present: hold them, delay them, ration them, lose them. Thread-safe. */
final class LinkShaper {
    private static final int LARGEST_PIECE = 16 * 1024;
    private static final int PIECES_A_SECOND = 20;
    private static final double PERCENT = 100;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private LinkTrouble trouble = LinkTrouble.NONE;
    private long changes;
    private Random dice = new Random(LinkTrouble.NONE.seed());

    /** From now on. Whatever was held goes on where it may. */
    synchronized void suffer(LinkTrouble next) {
        trouble = next;
        changes++;
        dice = new Random(next.seed());
        notifyAll();
    }

    synchronized LinkTrouble trouble() {
        return trouble;
    }

    /** Waits while the link is partitioned. */
    synchronized void awaitPassage() throws InterruptedException {
        while (trouble.partitioned()) {
            wait();
        }
    }

    /** Waits as long as a piece from the caller takes more than it should, unless the link changes meanwhile. */
    synchronized void delay() throws InterruptedException {
        hold(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(trouble.latencyMs()));
    }

    /** Waits until then, or until the link changes. */
    private synchronized void hold(long due) throws InterruptedException {
        long began = changes;
        for (long left = due - System.nanoTime(); left > 0 && changes == began; left = due - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Whether the next request is lost. */
    synchronized boolean drops() {
        return trouble.dropPercent() > 0 && dice.nextDouble() * PERCENT < trouble.dropPercent();
    }

    /** How many bytes may be read at once, so that a narrow link is slow and not jerky. */
    synchronized int piece() {
        int rate = trouble.bytesPerSecond();
        return rate == 0 ? LARGEST_PIECE : Math.max(1, Math.min(LARGEST_PIECE, rate / PIECES_A_SECOND));
    }

    /** One direction's ration; all connections of the link share it. */
    final class Ration {
        private long freeAt = System.nanoTime();
        private long since;

        /** Waits until this many bytes have gone through, unless the link changes meanwhile. */
        void spend(int bytes) throws InterruptedException {
            synchronized (LinkShaper.this) {
                int rate = trouble.bytesPerSecond();
                if (rate > 0) {
                    long from = since == changes ? Math.max(freeAt, System.nanoTime()) : System.nanoTime();
                    since = changes;
                    freeAt = from + bytes * SECOND_NANOS / rate;
                    hold(freeAt);
                }
            }
        }
    }
}

package dev.interlock.routes.loop;

import java.time.Instant;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Where events wait for the decision loop, in {@link Lanes}. What waits is bounded by the inventory and by how many people, agents
 * and senders of alerts can wait for an answer at once. Thread-safe.
 */
public final class EventQueue extends AbstractQueue<Exchange> implements BlockingQueue<Exchange> {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition roomier = lock.newCondition();
    private final Lanes lanes = new Lanes();

    /** @param most how many wait at once; whoever comes then waits outside */
    public EventQueue(int most) {
        this.most = most;
    }

    /** Since when the samples wait that came first; empty where none do. */
    public Optional<Instant> oldest() {
        lock.lock();
        try {
            return lanes.oldest();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offer(Exchange exchange) {
        lock.lock();
        try {
            if (lanes.join(exchange)) {
                return true;
            }
            boolean room = lanes.size() < most;
            if (room) {
                lanes.add(exchange);
                filled.signal();
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean offer(Exchange exchange, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (!offer(exchange)) {
                if (left <= 0) {
                    return false;
                }
                left = roomier.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(Exchange exchange) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!offer(exchange)) {
                roomier.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Exchange poll() {
        lock.lock();
        try {
            Exchange next = lanes.take();
            if (next != null) {
                roomier.signal();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Exchange poll(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            Exchange next = poll();
            while (next == null && left > 0) {
                left = filled.awaitNanos(left);
                next = poll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Exchange take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Exchange next = poll();
            while (next == null) {
                filled.await();
                next = poll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Exchange peek() {
        Iterator<Exchange> all = iterator();
        return all.hasNext() ? all.next() : null;
    }

    /** Those that wait at this moment. */
    @Override
    public Iterator<Exchange> iterator() {
        lock.lock();
        try {
            return lanes.all().iterator();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return lanes.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int remainingCapacity() {
        return most - size();
    }

    @Override
    public int drainTo(Collection<? super Exchange> into) {
        return drainTo(into, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super Exchange> into, int atMost) {
        int moved = 0;
        for (Exchange next = poll(); next != null; next = moved < atMost ? poll() : null) {
            into.add(next);
            moved++;
        }
        return moved;
    }
}

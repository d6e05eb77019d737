package dev.interlock.advisor.planner;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Threads that do the same at once, and can be seen waiting. */
final class Crowd implements AutoCloseable {
    private final int size;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService pool;

    Crowd(int size) {
        this.size = size;
        this.pool = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        });
    }

    <T> List<Future<T>> each(Callable<T> work) {
        return Stream.generate(() -> pool.submit(work)).limit(size).toList();
    }

    /** Returns when so many of them are in this state. */
    void awaitStates(Thread.State state, int count) {
        while (threads.stream().filter(each -> each.getState() == state).count() < count) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

package dev.interlock.scenarios.bound;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * How soon training jobs can be done at the least, all in minutes.
 *
 * @param makespan until none is left
 * @param meanCompletion from handing in until finished; {@code NaN} where no job is given
 */
public record QueueBound(double makespan, double meanCompletion) {
    /**
     * A job.
     *
     * @param at when it is handed in, in minutes
     * @param lasting how long it works at full speed, in minutes
     */
    public record Task(double at, double lasting, int gpus) {}

    /** What is left of a job, in minutes of all GPUs together. */
    private static final class Left {
        private final double at;
        private double work;

        private Left(double at, double work) {
            this.at = at;
            this.work = work;
        }
    }

    /**
     * Reckons it. No job is sooner done than it works; and no machine of that many GPUs is sooner done with all of them than one that
     * gives each whatever is shortest left, all GPUs at once. A job that is not done by the end counts until then.
     *
     * @param gpus how many there are
     * @param end how long is played, in minutes
     */
    public static QueueBound of(List<Task> tasks, int gpus, double end) {
        double longest = tasks.stream()
                .mapToDouble(task -> Math.min(end, task.at() + task.lasting()))
                .max()
                .orElse(0);
        double alone = tasks.stream()
                .mapToDouble(task -> Math.min(end - task.at(), task.lasting()))
                .sum();
        double[] shared = shared(tasks, gpus, end);
        return new QueueBound(
                Math.max(longest, shared[0]), tasks.isEmpty() ? Double.NaN : Math.max(alone, shared[1]) / tasks.size());
    }

    /** When the last is done, and how long all are there together, where the shortest left has all GPUs. */
    private static double[] shared(List<Task> tasks, int gpus, double end) {
        List<Task> coming =
                tasks.stream().sorted(Comparator.comparingDouble(Task::at)).toList();
        PriorityQueue<Left> there = new PriorityQueue<>(
                Comparator.comparingDouble((Left left) -> left.work).thenComparingDouble(left -> left.at));
        double now = 0;
        double total = 0;
        for (int next = 0; now < end && (next < coming.size() || !there.isEmpty()); ) {
            if (there.isEmpty()) {
                now = Math.max(now, coming.get(next).at());
            }
            while (next < coming.size() && coming.get(next).at() <= now) {
                Task task = coming.get(next++);
                there.add(new Left(task.at(), task.lasting() * task.gpus() / gpus));
            }
            Left first = there.remove();
            double until = Math.min(end, next < coming.size() ? coming.get(next).at() : end);
            double worked = Math.min(first.work, until - now);
            total += (there.size() + 1) * worked;
            now += worked;
            first.work -= worked;
            if (first.work > 0) {
                there.add(first);
            }
        }
        return new double[] {Math.min(now, end), total};
    }
}

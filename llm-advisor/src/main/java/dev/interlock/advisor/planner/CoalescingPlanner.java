package dev.interlock.advisor.planner;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.Reads;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks once what is asked several times at once. All get the same proposal; what it took is told only to the first, so that
 * each exchange is recorded once.
 */
final class CoalescingPlanner implements Planner {
    private record Key(String incident, int round, int version) {
        static Key of(Question question) {
            return new Key(question.escalation().incident(), question.round(), question.version());
        }
    }

    private final Planner planner;
    private final Map<Key, CompletableFuture<PlannerAnswer>> asked = new ConcurrentHashMap<>();

    CoalescingPlanner(Planner planner) {
        this.planner = planner;
    }

    @Override
    public PlannerAnswer propose(Question question, Reads reads) {
        Key key = Key.of(question);
        var own = new CompletableFuture<PlannerAnswer>();
        CompletableFuture<PlannerAnswer> first = asked.putIfAbsent(key, own);
        return first == null ? ask(key, question, reads, own) : awaited(first);
    }

    private PlannerAnswer ask(Key key, Question question, Reads reads, CompletableFuture<PlannerAnswer> own) {
        try {
            PlannerAnswer answer = planner.propose(question, reads);
            own.complete(answer);
            return answer;
        } catch (RuntimeException | Error broken) {
            own.completeExceptionally(broken);
            throw broken;
        } finally {
            asked.remove(key);
        }
    }

    private static PlannerAnswer awaited(CompletableFuture<PlannerAnswer> first) {
        try {
            return new PlannerAnswer(first.join().proposal(), List.of(), List.of());
        } catch (CompletionException broken) {
            throw new IllegalStateException("The same question failed when it was first asked.", broken.getCause());
        }
    }
}

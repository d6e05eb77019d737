package dev.interlock.routes.reload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.seda.SedaConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.task.Tasks;
import org.apache.camel.support.task.budget.Budgets;

/**
 * Ends a route so that nothing it has in hand is lost: what is under way ends first, and what lies in its queue stays there for
 * the route that comes after. Camel's own way is to work until a queue is empty, which under load it never is.
 */
final class RouteEnd {
    /** What is under way gets this long to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final CamelContext context;

    RouteEnd(CamelContext context) {
        this.context = context;
    }

    /** @throws NotReplaced.Busy if what is under way does not end; the route works on */
    void end(String id) throws NotReplaced {
        Route route = context.getRoute(id);
        if (route != null && route.getConsumer() instanceof SedaConsumer reader && reader.isStarted()) {
            read(id, reader);
            stop(id, Duration.ofMillis(reader.getEndpoint().getQueue().isEmpty() ? PATIENCE.toMillis() : 1));
        } else if (route != null) {
            stop(id, PATIENCE);
        }
    }

    /** Lets the reader of a queue finish what it took. */
    private void read(String id, SedaConsumer reader) throws NotReplaced.Busy {
        reader.suspend();
        boolean done = Tasks.foregroundTask()
                .withBudget(Budgets.iterationTimeBudget()
                        // whoever waits at the queue right now may still take something
                        .withInitialDelay(Duration.ofMillis(reader.getEndpoint().getPollTimeout())
                                .plus(INTERVAL))
                        .withInterval(INTERVAL)
                        .withMaxDuration(PATIENCE)
                        .build())
                .build()
                .run(context, () -> context.getInflightRepository().size(id) == 0);
        if (!done) {
            reader.resume();
            throw new NotReplaced.Busy(id);
        }
        ServiceHelper.stopService(reader);
    }

    private void stop(String id, Duration patience) throws NotReplaced {
        boolean asked = patience.equals(PATIENCE);
        try {
            boolean ended =
                    context.getRouteController().stopRoute(id, patience.toMillis(), TimeUnit.MILLISECONDS, asked);
            if (asked && !ended) {
                throw new NotReplaced.Busy(id);
            }
        } catch (NotReplaced busy) {
            throw busy;
        } catch (Exception failed) {
            throw new NotReplaced("It did not stop.", failed);
        }
    }
}

package dev.interlock.routes;

import static dev.interlock.routes.Until.until;

import dev.interlock.routes.operator.Mode;
import java.lang.ref.WeakReference;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What closed controllers leave behind in a Java machine that goes on. Camel itself keeps the first context and the last. */
@Timeout(120)
final class LetGoTest {
    @Test
    void closed_controllers_and_their_routes_leave_the_memory() {
        startedAndClosed();
        WeakReference<CamelContext> between = startedAndClosed();
        startedAndClosed();

        until(() -> {
            System.gc();
            return between.get() == null;
        });
    }

    private static WeakReference<CamelContext> startedAndClosed() {
        try (Shift shift = Shift.in(Mode.ACT)) {
            return new WeakReference<>(shift.controller.context());
        }
    }
}

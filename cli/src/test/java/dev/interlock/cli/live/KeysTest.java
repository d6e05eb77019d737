package dev.interlock.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.live.pane.Shown;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.View;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A key does what whoever pressed it could see. */
final class KeysTest {
    private static final UUID LATER = UUID.fromString("1c6d9b11-0000-4000-8000-000000000002");

    private final List<String> done = new ArrayList<>();
    private final Keys keys = new Keys(room(), "ada");

    @Test
    void k_stops_where_it_runs_and_lets_go_where_it_is_stopped() {
        keys.press(ScreenKey.KILL_SWITCH, Shown.nothing().view());
        keys.press(ScreenKey.KILL_SWITCH, Shown.nothing().stopped().view());

        assertThat(done).containsExactly("stop by ada", "release by ada");
    }

    @Test
    void a_second_k_before_the_screen_is_drawn_again_stops_once_more_and_lets_nothing_go() {
        View drawn = Shown.nothing().view();
        keys.press(ScreenKey.KILL_SWITCH, drawn);
        keys.press(ScreenKey.KILL_SWITCH, drawn);

        assertThat(done).containsExactly("stop by ada", "stop by ada");
    }

    @Test
    void a_approves_the_plan_that_was_drawn_first() {
        View drawn = Shown.nothing()
                .waiting(Shown.PLAN, "the oldest")
                .waiting(LATER, "a later one")
                .view();
        keys.press(ScreenKey.APPROVE, drawn);
        keys.press(ScreenKey.APPROVE, Shown.nothing().view());

        assertThat(done).containsExactly("approve %s by ada".formatted(Shown.PLAN));
    }

    @Test
    void keys_that_move_the_screen_do_nothing_else() {
        View drawn = Shown.nothing().waiting(Shown.PLAN, "the oldest").view();
        for (ScreenKey key : ScreenKey.values()) {
            if (key != ScreenKey.KILL_SWITCH && key != ScreenKey.APPROVE) {
                keys.press(key, drawn);
            }
        }
        assertThat(done).isEmpty();
    }

    /** Writes down what is done in it. */
    private ControlRoom room() {
        return (ControlRoom) Proxy.newProxyInstance(
                ControlRoom.class.getClassLoader(), new Class<?>[] {ControlRoom.class}, (proxy, method, arguments) -> {
                    String what = arguments[0] instanceof OperatorAct.Approve approve
                            ? "approve " + approve.plan()
                            : method.getName();
                    done.add("%s by %s".formatted(what, arguments[arguments.length - 1]));
                    return method.getReturnType() == CompletableFuture.class
                            ? CompletableFuture.completedFuture(null)
                            : null;
                });
    }
}

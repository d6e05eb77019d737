package dev.interlock.cli.live.pane;

import dev.interlock.cli.live.news.Headline;
import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.operator.View;
import java.util.List;

/**
 * What the screen is made of.
 *
 * @param news the oldest first
 * @param silences those that last
 * @param where the address at which the controller answers
 */
public record Known(View view, List<Headline> news, List<Silence> silences, String where) {
    /** The same with other news. */
    public Known with(List<Headline> other) {
        return new Known(view, other, silences, where);
    }
}

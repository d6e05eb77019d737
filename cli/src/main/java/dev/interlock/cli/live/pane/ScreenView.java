package dev.interlock.cli.live.pane;

import java.util.List;

/** What the screen can be about. */
public enum ScreenView {
    /** The worlds in short, what is wrong, and what happened last. */
    OVERVIEW("Overview"),
    /** Everything that is open, with what was done about it. */
    INCIDENTS("Incidents"),
    /** Every device. */
    DEVICES("Devices"),
    /** What happened, the newest first. */
    NEWS("News");

    private final String title;

    ScreenView(String title) {
        this.title = title;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** The one so many further on; after the last comes the first. */
    public ScreenView further(int steps) {
        List<ScreenView> all = List.of(values());
        return all.get(Math.floorMod(all.indexOf(this) + steps, all.size()));
    }
}

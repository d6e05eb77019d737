package dev.interlock.routes.audit.reading;

/** A part of a list: so many rows after leaving out so many of the newest. */
public record Page(int rows, int skipped) {
    private static final int MOST = 1000;

    public Page {
        if (rows < 1 || rows > MOST || skipped < 0) {
            throw new QueryRefused("A page of %d rows after %d is not possible. Ask for 1 to %d rows after 0 or more."
                    .formatted(rows, skipped, MOST));
        }
    }

    public static Page newest(int rows) {
        return new Page(rows, 0);
    }
}

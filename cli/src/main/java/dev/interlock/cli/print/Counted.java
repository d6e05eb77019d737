package dev.interlock.cli.print;

/** So many of something, in words. */
public final class Counted {
    private Counted() {}

    /** Such as {@code 1 rule} or {@code 3 rules}. */
    public static String of(long count, String what) {
        return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }
}

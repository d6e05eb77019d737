package dev.interlock.programs;

/** How much of a long test is tried: a small form with each build, the whole by night, {@code mvn verify -P nightly}. */
public final class NightlyBuild {
    private NightlyBuild() {}

    /** What of a test fits this build. */
    public static <T> T choose(T small, T whole) {
        return Boolean.getBoolean("nightly") ? whole : small;
    }
}

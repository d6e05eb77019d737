package dev.interlock.programs;

/** Why a test was left out: for want of something, or because nobody asked for it. */
final class Reason {
    private static final String UNASKED = "It is run with 'mvn verify -P ";

    private Reason() {}

    static String unasked(String profile) {
        return UNASKED + profile + "'.";
    }

    static boolean isUnasked(String reason) {
        return reason.startsWith(UNASKED);
    }
}

package dev.interlock.programs;

/** Why a test was left out: for want of something, or because nobody asked for it. */
final class LeftOut {
    private static final String UNASKED = "It is run ";

    private LeftOut() {}

    static String withoutProfile(String profile) {
        return UNASKED + "with 'mvn verify -P " + profile + "'.";
    }

    static String withoutFolder(String variable, String of) {
        return UNASKED + "where %s names a folder of %s.".formatted(variable, of);
    }

    static boolean isUnasked(String reason) {
        return reason.contains(UNASKED);
    }
}

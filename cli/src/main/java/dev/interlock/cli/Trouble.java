package dev.interlock.cli;

/** Why a command cannot do what was asked: one sentence with names and values, then advice. Shown without a trace. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private Trouble(Exit exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    public static Trouble failed(String sentence) {
        return new Trouble(Exit.FAILED, sentence);
    }

    public static Trouble usage(String sentence) {
        return new Trouble(Exit.USAGE, sentence);
    }

    public static Trouble unreachable(String sentence) {
        return new Trouble(Exit.UNREACHABLE, sentence);
    }

    public Exit exit() {
        return exit;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

package dev.interlock.cli.outcome;

/** Why a command cannot do what was asked: one sentence with names and values, then advice. Shown without a trace. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private CommandFailure(Exit exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    public static CommandFailure failed(String sentence) {
        return new CommandFailure(Exit.FAILED, sentence);
    }

    public static CommandFailure usage(String sentence) {
        return new CommandFailure(Exit.USAGE, sentence);
    }

    public static CommandFailure unreachable(String sentence) {
        return new CommandFailure(Exit.UNREACHABLE, sentence);
    }

    public Exit exit() {
        return exit;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

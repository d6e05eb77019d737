package dev.interlock.cli;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.outcome.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into a sentence and an exit code; a defect's trace goes to the log, not to the screen. */
final class Broken implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof CommandFailure trouble) {
            command.getErr().println("interlock: " + trouble.sentence());
            return trouble.exit().code();
        }
        Logger log = LoggerFactory.getLogger(Broken.class);
        log.error("The command '{}' broke.", command.getCommandSpec().qualifiedName(), thrown);
        command.getErr()
                .println("interlock: Something broke that should not: %s. '%s' has the details."
                        .formatted(oneLine(thrown), Journal.file()));
        return Exit.FAILED.code();
    }

    private static String oneLine(Exception thrown) {
        String message = thrown.getMessage();
        String what = message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
    }
}

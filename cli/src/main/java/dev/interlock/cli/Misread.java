package dev.interlock.cli;

import dev.interlock.cli.outcome.Exit;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what could not be read on the command line, and where its help is. */
final class Misread implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("%s: %s.%s See '%s --help'.".formatted(name, sentence(mistake), meant(mistake), name));
        return Exit.USAGE.code();
    }

    private static String sentence(ParameterException mistake) {
        String text = String.valueOf(mistake.getMessage()).lines().findFirst().orElse("It cannot be read");
        return text.replaceFirst("\\.$", "")
                .replaceFirst("is not an? (?:int|long)$", "is not a whole number in range")
                .replaceFirst("is not a double$", "is not a number");
    }

    private static String meant(ParameterException mistake) {
        List<String> near =
                mistake instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : " Did you mean '%s'?".formatted(near.get(0));
    }
}

package dev.interlock.cli.print;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command says: its answer in sentences or rows, and what it cannot make sense of. */
@Command
public final class Printout {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    public void line(String text) {
        writer().println(text);
    }

    public void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    /** How far something is that takes long; no part of the answer. */
    public void progress(String text) {
        command.commandLine().getErr().println(text);
        command.commandLine().getErr().flush();
    }

    /** Where progress goes that is written over. */
    public PrintWriter progressWriter() {
        return command.commandLine().getErr();
    }

    public PrintWriter writer() {
        return command.commandLine().getOut();
    }

    /** That the command line says something that cannot be; how the command is used is printed after it. */
    public ParameterException misread(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}

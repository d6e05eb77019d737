package dev.interlock.cli.print;

import dev.interlock.rules.contract.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Everything that a command prints goes through here, and so nothing from outside reaches the terminal but what can be seen. */
public final class VisibleWriter extends Writer {
    private final Writer out;

    private VisibleWriter(Writer out) {
        this.out = out;
    }

    /** Prints to a stream in UTF-8, line by line. */
    public static PrintWriter to(OutputStream out) {
        return new PrintWriter(new VisibleWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), true);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        // a Windows line ends with a return, which is no secret
        String line = new String(text, from, length);
        out.write(VisibleText.of(line.equals("\r\n") ? "\n" : line));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

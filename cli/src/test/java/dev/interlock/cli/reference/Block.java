package dev.interlock.cli.reference;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a page that the code writes, between {@code <!-- from the code: NAME -->} and {@code <!-- end -->}. The
 * words around it are a person's.
 */
record Block(String page, String name, Supplier<String> text) {
    static final Pattern MARKED =
            Pattern.compile("(<!-- from the code: ([a-z-]+) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    /** What stands between the marks now. */
    String present() {
        return marks(Shelf.read(file())).group(3);
    }

    /** What the code would write there. */
    String due() {
        return "\n" + text.get() + "\n";
    }

    void update() {
        String whole = Shelf.read(file());
        Matcher marks = marks(whole);
        Shelf.write(file(), whole.substring(0, marks.start(3)) + due() + whole.substring(marks.end(3)));
    }

    private Path file() {
        return Path.of("docs/reference", page);
    }

    private Matcher marks(String whole) {
        Matcher marks = MARKED.matcher(whole);
        while (marks.find()) {
            if (marks.group(2).equals(name)) {
                return marks;
            }
        }
        throw new IllegalStateException(
                "Page '%s' has no block '%s'. Put '<!-- from the code: %s -->' and '<!-- end -->' where it belongs."
                        .formatted(page, name, name));
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(name, page);
    }
}

package dev.interlock.rules.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the source of a class says about it in words. The sources of facts lie beside their classes for that. */
final class Declaration {
    /** Tags, as far as they are used: what they are about, in the words of the reader. */
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link(?:plain)?) ([^}]*)}");

    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*";

    private final Class<?> type;
    private final String text;
    private final String comment;

    private Declaration(Class<?> type, String source) {
        String name = type.getSimpleName();
        this.type = type;
        int from = declared(source, name);
        this.text = source.substring(from);
        this.comment =
                comment(source, "(?:public |static |final |sealed )*(?:record|enum|class|interface) " + name + "\\b");
    }

    static Declaration of(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String file = outer.getSimpleName() + ".java";
        try (InputStream source = outer.getResourceAsStream(file)) {
            String text = source == null ? "" : new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return new Declaration(type, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the class is. */
    String meaning() {
        return words(comment.replaceFirst("(?s)(?:<p>|@param ).*", ""));
    }

    /** What a component of the record is; empty where nothing is said. */
    String component(String name) {
        Matcher said = Pattern.compile("@param " + name + " (.*?)(?=@param |@return |$)", Pattern.DOTALL)
                .matcher(comment);
        return said.find() ? words(said.group(1)) : inherited(name);
    }

    /** What a method answers; empty where nothing is said. */
    String method(String name) {
        String said = words(comment(text, "(?:public |default |static )*[\\w.<>]+ " + name + "\\(")
                .replaceFirst("(?s)@param .*", ""));
        return said.isEmpty() ? inherited(name) : said;
    }

    private String inherited(String name) {
        return Stream.of(type.getInterfaces())
                .filter(above -> above.getName().startsWith("dev.interlock."))
                .map(above -> of(above).method(name))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static int declared(String source, String name) {
        Matcher here = Pattern.compile("(?:record|enum|class|interface) " + name + "\\b")
                .matcher(source);
        return here.find() ? here.start() : 0;
    }

    private static String comment(String source, String declaration) {
        Matcher found = Pattern.compile(COMMENT + declaration, Pattern.DOTALL).matcher(source);
        return found.find() ? found.group(1).replaceAll("(?m)^\\s*\\* ?", "") : "";
    }

    private static String words(String said) {
        String plain = TAG.matcher(said).replaceAll(tag -> Matcher.quoteReplacement(shown(tag.group(1))));
        return plain.replaceAll("\\s+", " ").strip();
    }

    /** A link shows its own words, where it has any. */
    private static String shown(String target) {
        int blank = target.indexOf(' ');
        return blank < 0 || !target.contains("#") ? target : target.substring(blank + 1);
    }
}

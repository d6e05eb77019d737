package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.rulebook.source.RuleToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules as words, numbers, texts and signs. Comments are left out, also of the text that the engine gets: it and Java do not
 * agree on where one ends, and so nothing can hide in one.
 */
public final class RuleTokens {
    private static final Pattern SIGN = Pattern.compile("[=!<>]=|:=|&&|\\|\\||[(),.:;<>!+*/%@-]");

    private final String text;
    private final StringBuilder code;
    private final StringBuilder bare;
    private final List<RuleToken> tokens = new ArrayList<>();
    private final List<RuleToken> withComments = new ArrayList<>();
    private int at;
    private int line = 1;

    private RuleTokens(String text) {
        this.text = text;
        this.code = new StringBuilder(text);
        this.bare = new StringBuilder(text);
        while (at < text.length()) {
            next();
        }
    }

    public static RuleTokens of(String text) {
        return new RuleTokens(text);
    }

    public List<RuleToken> tokens() {
        return tokens;
    }

    /** The tokens, and the comments that stand between them. */
    public List<RuleToken> withComments() {
        return withComments;
    }

    /** The same text, line by line and column by column, with blanks for comments. */
    String code() {
        return code.toString();
    }

    /** The same with blanks for what texts hold too. */
    String bare() {
        return bare.toString();
    }

    /** What the file imports before its first rule. */
    List<String> imports() {
        List<String> names = new ArrayList<>();
        for (int next = 0; next < tokens.size() && !tokens.get(next).is("rule"); next++) {
            if (tokens.get(next).is("import")) {
                names.add(name(next + 1));
            }
        }
        return names;
    }

    /** The name, with its dots, that begins at a token; empty where none does. */
    public String name(int from) {
        StringBuilder name = new StringBuilder();
        for (int next = from; next < tokens.size(); next++) {
            RuleToken token = tokens.get(next);
            boolean dot = (next - from) % 2 == 1;
            if (dot ? !token.is(".") : !token.isWord() && !token.is("*")) {
                break;
            }
            name.append(token.text());
        }
        return name.toString();
    }

    /** The line of the first parenthesis that stands in more others than this; 0 for none. */
    int lineDeeperThan(int most) {
        int depth = 0;
        for (RuleToken token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth > most) {
                return token.line();
            }
        }
        return 0;
    }

    private void next() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            skip(at + 1);
        } else if (text.startsWith("//", at)) {
            comment(end(each -> each != '\n' && each != '\r'));
        } else if (text.startsWith("/*", at) && text.indexOf("*/", at + 2) > 0) {
            comment(text.indexOf("*/", at + 2) + 2);
        } else if (first == '"') {
            text();
        } else if (isLetter(first)) {
            add(Kind.WORD, end(each -> isLetter(each) || isDigit(each)));
        } else if (isDigit(first)) {
            add(Kind.NUMBER, end(each -> isLetter(each) || isDigit(each) || each == '.'));
        } else {
            sign();
        }
    }

    /** A text ends on its line and has nothing in it that means something else. */
    private void text() {
        int from = at++;
        int end = end(each -> each != '"' && each != '\n' && each != '\r' && each != '\\');
        at = from;
        boolean closed = end < text.length() && text.charAt(end) == '"';
        blank(bare, from + 1, end);
        add(closed ? Kind.TEXT : Kind.FOREIGN, Math.min(end + 1, text.length()));
    }

    private void sign() {
        Matcher sign = SIGN.matcher(text).region(at, text.length());
        boolean known = sign.lookingAt();
        add(known ? Kind.SIGN : Kind.FOREIGN, known ? sign.end() : at + Character.charCount(text.codePointAt(at)));
    }

    private void add(Kind kind, int end) {
        RuleToken token = new RuleToken(kind, text.substring(at, end), line, at);
        tokens.add(token);
        withComments.add(token);
        skip(end);
    }

    private void comment(int end) {
        withComments.add(new RuleToken(Kind.COMMENT, text.substring(at, end), line, at));
        blank(code, at, end);
        blank(bare, at, end);
        skip(end);
    }

    private static void blank(StringBuilder where, int from, int end) {
        for (int each = from; each < end; each++) {
            if (!Character.isWhitespace(where.charAt(each))) {
                where.setCharAt(each, ' ');
            }
        }
    }

    private void skip(int end) {
        line += (int)
                text.substring(at, end).chars().filter(each -> each == '\n').count();
        at = end;
    }

    private int end(IntPredicate goesOn) {
        int end = at;
        while (end < text.length() && goesOn.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(int each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '_' || each == '$';
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }
}

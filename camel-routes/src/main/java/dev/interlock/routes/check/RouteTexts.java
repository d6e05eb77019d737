package dev.interlock.routes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the texts of a route may ask a message for and may call: fields and beans by their names, and nothing else. */
final class RouteTexts {
    /** What {@code ${…}} may ask the message for: fields, and nothing that is called. */
    private static final Pattern QUESTION = Pattern.compile(
            "(?:body|headers?|variables?|exchangeProperty|exchangeId|routeId|messageTimestamp|exception\\.message|file:(?:name|onlyname)"
                    + "|date:now)(?:[.:\\[][\\w.\\[\\]' :-]*)?");

    private static final Pattern ASKS = Pattern.compile("\\$(?:simple)?\\{([^}]*)}?");
    private static final Pattern CLASS = Pattern.compile("(?i)\\b(?:class|getClass|declaringClass|classLoader)\\b");
    private static final Pattern REFERENCE = Pattern.compile("#(?:class|type|bean|property|autowired|valueAs)\\b");
    private static final Pattern BEAN = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]\\w*\\s*(?:\\(.*\\))?", Pattern.DOTALL);

    private RouteTexts() {}

    /** @param key what the text stands at */
    static List<String> faults(String key, String text) {
        List<String> faults = new ArrayList<>();
        Matcher asks = ASKS.matcher(text);
        while (asks.find()) {
            if (!QUESTION.matcher(asks.group(1)).matches()
                    || CLASS.matcher(asks.group(1)).find()) {
                faults.add(
                        "'${%s}' asks for more than the message holds. Ask for body, header, variable or exchangeProperty and their fields, or let a bean do it."
                                .formatted(asks.group(1)));
            }
        }
        if (REFERENCE.matcher(text).find() || text.contains("{{bean:") || text.startsWith("resource:")) {
            faults.add(
                    "'%s' reaches for something that is no bean of the controller. Name one of these.".formatted(text));
        }
        if ((key.equals("ref") || key.equals("refErrorHandler"))
                && !BEAN.matcher(text).matches()) {
            faults.add("'%s' is no name of a bean. Name one that the controller has.".formatted(text));
        }
        if (key.equals("method")
                && (!METHOD.matcher(text).matches() || CLASS.matcher(text).find())) {
            faults.add("'%s' is no method of a bean. Name one, with what it is given in parentheses.".formatted(text));
        }
        return faults;
    }
}

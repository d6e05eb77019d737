package dev.interlock.rules.alert;

import java.util.List;

/**
 * What a sender told at once.
 *
 * @param sender where people find it
 * @param whole it is all that fires there: what is not in it is over
 */
public record AlertPost(String sender, List<AlertWord> words, boolean whole) {
    public AlertPost {
        words = List.copyOf(words);
    }
}

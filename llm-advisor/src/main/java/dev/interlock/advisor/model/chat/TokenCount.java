package dev.interlock.advisor.model.chat;

/** Tokens as a provider counted them; 0 where it did not say. */
public record TokenCount(long input, long output) {
    public static final TokenCount UNKNOWN = new TokenCount(0, 0);

    /** Text has four characters a token, roughly; a budget that counts nothing would never be spent. */
    private static final int CHARACTERS = 4;

    /** All of them, guessed from the texts where the provider did not count. */
    public long orGuess(String prompt, String response) {
        long counted = input + output;
        return counted > 0 ? counted : (prompt.length() + response.length()) / CHARACTERS;
    }
}

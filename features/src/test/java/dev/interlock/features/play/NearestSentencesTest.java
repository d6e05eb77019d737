package dev.interlock.features.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestSentencesTest {
    private static final List<String> KNOWN = List.of(
            "{word} breathes {temperature}",
            "{word} breathes {temperature} for {duration}",
            "{word} draws {power}",
            "{duration} pass(es)",
            "{int} incident(s) was/were opened in {word}",
            "a person is told about {word}",
            "^a planner proposes to (.+)$");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "rack-3 breaths 28 °C, rack-3 breathes 28 °C",
                "rack-3 breathes 28 °C for five minutes, rack-3 breathes 28 °C for NUMBER minutes",
                "rack-3 draw 400 W, rack-3 draws 400 W",
                "rack-3 draws 12, rack-3 draws 12 W",
                "5 minutes passed, 5 minutes pass",
                "2 incidents were open in zone-1, 2 incidents were opened in zone-1",
                "someone is told about rack-1, a person is told about rack-1"
            })
    void the_sentence_that_was_meant_is_proposed_with_the_words_that_were_said(String said, String meant) {
        assertThat(NearestSentences.to(said, KNOWN)).startsWith(meant);
    }

    @Test
    void for_a_sentence_like_no_other_none_is_proposed() {
        assertThat(NearestSentences.to("the moon is full over Paris", KNOWN)).isEmpty();
    }
}

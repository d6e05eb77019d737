package dev.interlock.rules.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises the model of a GPU in what others call a machine or a model: {@code a100} in {@code gpu_8x_a100_80gb_sxm4}. */
final class GpuName {
    /** Cards of these generations bear the names of older ones. */
    private static final Set<String> GENERATIONS = Set.of("ada", "blackwell");

    private GpuName() {}

    /** Letters and digits alone, in lower case. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    /** Every word of a text, and every two that follow each other, as one; none of a card that another generation only shares. */
    static List<String> in(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        if (words.stream().anyMatch(GENERATIONS::contains)) {
            return List.of(plain(text));
        }
        List<String> all = new ArrayList<>(words);
        for (int place = 1; place < words.size(); place++) {
            all.add(words.get(place - 1) + words.get(place));
        }
        return all;
    }
}

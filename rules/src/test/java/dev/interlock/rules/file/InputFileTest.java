package dev.interlock.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        assertThat(InputFile.text(file("\uFEFFa,b")).orThrow()).isEqualTo("a,b");
    }

    @Test
    void what_is_no_text_is_told_by_what_it_is() throws IOException {
        assertThat(told(folder.resolve("missing.csv"))).startsWith("There is no such file.");
        assertThat(told(folder.resolve("no/missing.csv"))).contains("Its folder does not exist either");
        assertThat(told(folder)).startsWith("This is a folder.");
        assertThat(told(file(" \n"))).startsWith("The file is empty.");
        assertThat(told(bytes("PK\u0003\u0004rest"))).contains("Export the table as CSV");
        assertThat(told(bytes("\u001F\u008B\u0008"))).contains("Unpack it");
        assertThat(told(bytes("\u00FF\u00FEa\0"))).contains("UTF-16");
        assertThat(told(bytes("ab\0cd"))).contains("not a text");
    }

    @Test
    void a_letter_that_is_not_UTF_8_is_told_with_its_line() throws IOException {
        Path latin = bytes("one\ntwo\nM\u00FCnchen\n");

        assertThat(FileFault.of(latin, InputFile.text(latin)))
                .extracting(FileFault::toString)
                .containsExactly(latin + ":3: The text is not UTF-8 here. Save the file as UTF-8.");
    }

    @Test
    void a_name_that_is_nearly_right_is_offered() throws IOException {
        Path there = file("{}");

        assertThat(told(there.resolveSibling("intput.txt"))).endsWith("Did you mean 'input.txt'?");
    }

    @Test
    void what_is_wrong_with_JSON_and_YAML_is_told_with_its_line() {
        assertThat(lines(LinedTree.json("{\n \"size\": 4,\n \"nmae\": \"x\",\n \"deep\": {\n  \"at\": \"noon\"\n }\n}")
                        .then(InputFileTest::thing)))
                .isEqualTo("5 1 3");
        assertThat(lines(LinedTree.yaml("size: 4\nnmae: x\ndeep:\n  at: noon\n").then(InputFileTest::thing)))
                .isEqualTo("4 1 2");
        assertThat(told(LinedTree.json("{\n \"a\": 1\n \"b\": 2\n}")))
                .isEqualTo("3: This is not JSON: Unexpected character ('\"'): was expecting comma to separate Object"
                        + " entries. Check commas, quotes and brackets there.");
        assertThat(told(LinedTree.json("{\n \"a\": 1,\n \"a\": 2\n}")))
                .isEqualTo("3: 'a' stands twice in the same" + " object. Keep one of the two.");
        assertThat(told(LinedTree.json("{}\n{}"))).startsWith("2: Something follows the end");
        assertThat(told(LinedTree.yaml("a: [1, 2\n"))).startsWith("1: This is not YAML: expected ',' or ']'");
    }

    private static Parsed<String> thing(com.fasterxml.jackson.databind.JsonNode node) {
        Fields fields = Fields.of("The thing", node);
        fields.take(deep(fields.node("deep")));
        double size = fields.number("size");
        String name = fields.text("name");
        return fields.finish(() -> name + size);
    }

    private static Parsed<Double> deep(com.fasterxml.jackson.databind.JsonNode node) {
        Fields fields = Fields.of("What is deep", node);
        double at = fields.number("at");
        return fields.finish(() -> at);
    }

    private static String lines(Parsed<?> parsed) {
        return String.join(
                " ", parsed.objections().stream().map(each -> "" + each.line()).toList());
    }

    private static String told(Parsed<?> parsed) {
        var first = parsed.objections().get(0);
        return first.line() + ": " + first.sentence();
    }

    private static String told(Path file) {
        return InputFile.text(file).reasons().get(0);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("input.txt"), text);
    }

    private Path bytes(String latin) throws IOException {
        return Files.write(folder.resolve("bytes.bin"), latin.getBytes(StandardCharsets.ISO_8859_1));
    }
}

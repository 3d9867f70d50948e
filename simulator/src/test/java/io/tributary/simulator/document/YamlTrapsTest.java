package io.tributary.simulator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.quantity.Described;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML 1.1 would change silently keeps its type here, and what could hurt the parser is refused soon. */
class YamlTrapsTest {

    /** One field of each type that YAML could mistake. */
    public record Trap(
            @Described(en = "text", zh = "文本", byDefault = "")
            String text,

            @Described(en = "number", zh = "数字", byDefault = "0")
            double number,

            @Described(en = "truth", zh = "真假", byDefault = "no")
            boolean truth,

            @Described(en = "date", zh = "日期", byDefault = "2000-01-01")
            LocalDate date,

            @Described(en = "list", zh = "列表", byDefault = Described.EMPTY)
            List<String> list) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "off",
                "on",
                "yes",
                "NO",
                "y",
                "n",
                "true",
                "False",
                "010",
                "0o17",
                "0x1F",
                "1e3",
                "1_000",
                "12:30:45",
                "190:20:30",
                "2027-01-04",
                "2027-01-04T10:00:00Z",
                ".inf",
                ".NaN",
                "-0",
                "+1",
                "1.0",
                "3.10",
                "007",
                "null",
                "~",
                "=",
                "A>B",
                "50%",
                "18 CNY/case",
                "a:b",
                "#no",
                "Norway: no"
            })
    void aTextStaysTheTextThatWasWritten(String text) {
        String quoted = text.contains(": ") || text.startsWith("#") ? "'" + text + "'" : text;
        assertThat(read("text: " + quoted).map(Trap::text)).hasValue(text);
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "on, true", "off, false", "True, true", "FALSE, false", "是, true"})
    void yesAndNoAreTruthOnlyWhereTruthIsWanted(String text, boolean truth) {
        assertThat(read("truth: " + text).map(Trap::truth)).hasValue(truth);
    }

    @Test
    void aDateIsADateOnlyWhereADateIsWanted() {
        assertThat(read("date: 2027-01-04").map(Trap::date)).hasValue(LocalDate.of(2027, 1, 4));
    }

    @Test
    void aChainIsAListInOneText() {
        assertThat(read("list: A > B>C").map(Trap::list)).hasValue(List.of("A", "B", "C"));
        assertThat(read("list: ''").map(Trap::list)).hasValue(List.of());
    }

    @Test
    void jsonIsTheSameModel() {
        String json =
                "{\n\t\"text\": \"a\\/b \\u6cb3\",\n\t\"number\": 1.5e1, \"truth\": true,\n\t\"list\": [\"x\"]\n}\n";
        assertThat(read(json)).hasValue(new Trap("a/b 河", 15, true, LocalDate.of(2000, 1, 1), List.of("x")));
    }

    @Test
    void aByteOrderMarkIsDroppedAndGbkIsNamed() {
        Problems problems = new Problems();
        byte[] marked = "\uFEFFtext: x".getBytes(StandardCharsets.UTF_8);
        assertThat(SourceText.utf8(marked, "f", problems)).hasValue("text: x");
        byte[] gbk = "text: 河镇方案".getBytes(Charset.forName("GBK"));
        assertThat(SourceText.utf8(gbk, "f", problems)).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("f The file is not UTF-8; it looks like GBK (GB18030). Save it as UTF-8.");
    }

    @Test
    void bytesThatAreNoTextSayWhere() {
        Problems problems = new Problems();
        byte[] bytes = {'a', ':', ' ', (byte) 0xFF, (byte) 0xFF};
        assertThat(SourceText.utf8(bytes, "f", problems)).isEmpty();
        assertThat(problems.all().get(0))
                .hasToString("f The file is not UTF-8: the byte at position 3 fits no character. Save it as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "- ", "? ", "[{", "{a: [", "!", "&a ", "*", "'", "\"", "|\n ", "a: ", "%", "\n", "#", ",",
                "{?"
            })
    void halfAMegabyteOfAnySignEndsSoon(String sign) {
        String text = "text: " + sign.repeat((1 << 19) / sign.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> YamlParser.parse("f", text, new Problems()));
        String bare = sign.repeat((1 << 19) / sign.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> YamlParser.parse("f", bare, new Problems()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "'%s'", "\"%s\"", "|\n  %s", ">\n  %s"})
    void aTextOfAMegabyteIsRefusedSoon(String form) {
        Problems problems = new Problems();
        String text = "text: " + String.format(form, "x".repeat(1 << 20));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> YamlParser.parse("f", text, problems));
        assertThat(problems.all()).isNotEmpty();
    }

    private static Optional<Trap> read(String yaml) {
        Problems problems = new Problems();
        Optional<Trap> trap = YamlParser.parse("f", yaml, problems)
                .flatMap(node -> new Binder("CNY", problems).bind(node, Trap.class));
        assertThat(problems.all()).isEmpty();
        return trap;
    }
}

package io.tributary.simulator.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Spoils a text at random: bytes, tokens, lines, structure. The same seed spoils it in the same way.
 *
 * @param random where chance comes from
 */
public record ScenarioFuzz(SplittableRandom random) {
    private static final List<String> WORDS = List.of(
            "",
            "~",
            "null",
            "no",
            "-1",
            "0",
            "1e308",
            "1e999",
            "-0",
            ".nan",
            "010",
            "0x1F",
            "99999999999999999999",
            "5200",
            "12:30:45",
            "2027-02-30",
            "9999-12-31",
            "50 %",
            "1e3 %",
            "18 USD",
            "2 million CNY",
            "a>b>c>d>e",
            "[",
            "]",
            "{",
            "}",
            "{}",
            "[]",
            "*a",
            "&a b",
            "!!java x",
            "<<",
            "? ",
            "- ",
            ": ",
            "#",
            "'",
            "\"",
            "|",
            ">",
            "%YAML 1.1",
            "---",
            "...",
            "\t",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "河镇",
            "../../etc/passwd",
            "\\x",
            "\"\\uD800\"",
            "\"\\U00110000\"",
            "{a: {a: {a: {a: }}}}",
            "baseline: yes",
            "id: x");
    private static final List<String> EDGES = List.of(
            "0", "1", "2", "-1", "-90", "90", "0.001", "0.5", "0.999", "1.5", "12", "24", "50", "99.9", "104", "180",
            "1000", "1e-12", "1e-9", "1e-6", "1e4", "1000000", "1e6", "1e9", "2e9", "1e10", "1e12", "1e15", "9e15");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?(?![\\w.-])");
    private static final String BRACKETS = "[{(";

    public ScenarioFuzz(long seed) {
        this(new SplittableRandom(seed));
    }

    /** The text with one to four things spoiled. */
    public byte[] spoil(String text) {
        String spoiled = text;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            spoiled = switch (random.nextInt(9)) {
                case 0 -> token(spoiled);
                case 1 -> token(spoiled);
                case 2 -> dropLine(spoiled);
                case 3 -> repeatLine(spoiled);
                case 4 -> swapLines(spoiled);
                case 5 -> indent(spoiled);
                case 6 -> insert(spoiled, WORDS.get(random.nextInt(WORDS.size())));
                case 7 -> cut(spoiled);
                default -> deep(spoiled);
            };
        }
        return random.nextInt(4) == 0 ? bytes(spoiled) : spoiled.getBytes(StandardCharsets.UTF_8);
    }

    /** The text with one to three of its numbers pushed to an edge, and its form kept, so that most of them are read. */
    public byte[] push(String text) {
        String pushed = text;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            List<MatchResult> numbers = NUMBER.matcher(pushed).results().toList();
            if (!numbers.isEmpty()) {
                MatchResult number = numbers.get(random.nextInt(numbers.size()));
                String edge = EDGES.get(random.nextInt(EDGES.size()));
                pushed = pushed.substring(0, number.start()) + edge + pushed.substring(number.end());
            }
        }
        return pushed.getBytes(StandardCharsets.UTF_8);
    }

    private String token(String text) {
        List<int[]> tokens = new ArrayList<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("[^\\s,:{}\\[\\]]+").matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        if (tokens.isEmpty()) {
            return text;
        }
        int[] token = tokens.get(random.nextInt(tokens.size()));
        int[] other = tokens.get(random.nextInt(tokens.size()));
        String by = random.nextBoolean() ? WORDS.get(random.nextInt(WORDS.size())) : text.substring(other[0], other[1]);
        return text.substring(0, token[0]) + by + text.substring(token[1]);
    }

    private String dropLine(String text) {
        List<String> lines = lines(text);
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private String repeatLine(String text) {
        List<String> lines = lines(text);
        int at = random.nextInt(lines.size());
        int times = random.nextInt(20) == 0 ? 2_000 : 1;
        lines.addAll(at, Collections.nCopies(times, lines.get(at)));
        return String.join("\n", lines);
    }

    private String swapLines(String text) {
        List<String> lines = lines(text);
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private String indent(String text) {
        List<String> lines = lines(text);
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        lines.set(at, random.nextBoolean() ? " ".repeat(1 + random.nextInt(4)) + line : line.stripLeading());
        return String.join("\n", lines);
    }

    private String insert(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String cut(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        return text.substring(0, from) + text.substring(to);
    }

    private String deep(String text) {
        String bracket = BRACKETS.substring(random.nextInt(BRACKETS.length())).substring(0, 1);
        return insert(text, bracket.repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 100_000 : 100)));
    }

    private byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(5) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }
}

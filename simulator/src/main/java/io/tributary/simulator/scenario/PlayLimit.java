package io.tributary.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A limit on decisions in the form: sum of (factor x decision) + constant must be 0 or above. Written {@code
 * "maker1.wholesale <= web.price"} or {@code "m.wholesale[north] >= m.wholesale[south] - 5"}; plus and minus stand between
 * blanks.
 */
public record PlayLimit(List<Part> parts, double constant) {

    /** A decision, as it was written, with its factor. */
    public record Part(double factor, String decision) {}

    public PlayLimit {
        parts = List.copyOf(parts);
    }

    /** The limit that a text spells; empty where it spells none. */
    public static Optional<PlayLimit> parse(String text) {
        boolean atMost = text.contains("<=");
        String[] sides = text.split(atMost ? "<=" : ">=", -1);
        if (sides.length != 2) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        Optional<Double> left = side(sides[0], atMost ? -1 : 1, parts);
        Optional<Double> right = side(sides[1], atMost ? 1 : -1, parts);
        if (left.isEmpty() || right.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlayLimit(parts, left.get() + right.get()));
    }

    /** Adds the decisions of one side to the parts; returns the sum of its numbers. */
    private static Optional<Double> side(String text, double sign, List<Part> parts) {
        double constant = 0;
        double now = sign;
        for (String token : text.strip().split("(?<=\\s)(?=[+-]\\s)|(?<=\\s[+-])\\s+")) {
            String word = token.strip();
            if (word.equals("+") || word.equals("-")) {
                now = word.equals("-") ? -sign : sign;
                continue;
            }
            Optional<Part> part = part(word, now);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            if (part.get().decision().isEmpty()) {
                constant += part.get().factor();
            } else {
                parts.add(part.get());
            }
        }
        return Optional.of(constant);
    }

    private static Optional<Part> part(String word, double sign) {
        String[] factors = word.split("\\*", -1);
        String last = factors[factors.length - 1].strip();
        double factor = sign;
        try {
            if (factors.length == 2) {
                factor *= Double.parseDouble(factors[0].strip());
            } else if (isNumber(last)) {
                return Optional.of(new Part(sign * Double.parseDouble(last), ""));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return factors.length > 2 || last.isEmpty() ? Optional.empty() : Optional.of(new Part(factor, last));
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?");
    }
}

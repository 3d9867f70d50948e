package io.tributary.simulator.formula;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two expressions and a sign between them.
 *
 * <p>Example: {@code maker1.wholesale <= maker1.direct_price}; its slack is direct price minus wholesale price.
 *
 * @param left the expression before the sign
 * @param sign {@code <=}, {@code >=} or {@code =}; {@code <} and {@code >} mean the same as the first two
 * @param right the expression behind the sign
 */
public record Condition(Formula left, Sign sign, Formula right) {

    /** How two expressions are compared. */
    public enum Sign {
        AT_MOST,
        AT_LEAST,
        EQUAL
    }

    /**
     * Reads a condition.
     *
     * @throws FormulaFault where it is none, with the column
     */
    public static Condition parse(String text, Set<String> collectives) {
        return new Parser(text, collectives).condition();
    }

    /**
     * Reads a condition, or an expression that is compared with zero.
     *
     * @throws FormulaFault where it is neither, with the column
     */
    public static Condition parseOrRoot(String text, Set<String> collectives) {
        return new Parser(text, collectives).conditionOrRoot();
    }

    /** What is 0 or more where the condition holds; with an equals sign the difference of the two sides. */
    public Formula slack() {
        boolean downwards = sign == Sign.AT_MOST;
        return new Formula.Operation(Operator.MINUS, downwards ? List.of(right, left) : List.of(left, right));
    }

    static Optional<Sign> sign(String symbol) {
        return switch (symbol) {
            case "<=", "<" -> Optional.of(Sign.AT_MOST);
            case ">=", ">" -> Optional.of(Sign.AT_LEAST);
            case "=", "==" -> Optional.of(Sign.EQUAL);
            default -> Optional.empty();
        };
    }
}

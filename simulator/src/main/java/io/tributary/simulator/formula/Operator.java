package io.tributary.simulator.formula;

import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/** What arithmetic can do with one or more values. */
public enum Operator {
    PLUS("+", 2, 2),
    MINUS("-", 2, 2),
    TIMES("*", 2, 2),
    OVER("/", 2, 2),
    POWER("^", 2, 2),
    NEGATIVE("-", 1, 1),
    MIN("min", 1, Integer.MAX_VALUE),
    MAX("max", 1, Integer.MAX_VALUE),
    ABS("abs", 1, 1),
    SQRT("sqrt", 1, 1),
    EXP("exp", 1, 1),
    LOG("log", 1, 1);

    private final String symbol;
    private final int least;
    private final int most;

    Operator(String symbol, int least, int most) {
        this.symbol = symbol;
        this.least = least;
        this.most = most;
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }

    /** The function of a name; empty where the name is none. */
    static Optional<Operator> function(String name) {
        for (Operator operator : values()) {
            if (operator.symbol.equals(name) && Character.isLetter(name.charAt(0))) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    boolean takes(int values) {
        return values >= least && values <= most;
    }

    /** The value of one operand. */
    <T extends RealFieldElement<T>> T of(T a) {
        return switch (this) {
            case NEGATIVE -> a.negate();
            case ABS -> a.abs();
            case SQRT -> a.sqrt();
            case EXP -> a.exp();
            case LOG -> a.log();
            default -> a;
        };
    }

    /** The value of two operands; of the lesser and the greater the derivatives are those of the one taken. */
    <T extends RealFieldElement<T>> T of(T a, T b) {
        return switch (this) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case OVER -> a.divide(b);
            case POWER -> a.pow(b);
            case MIN -> b.getReal() < a.getReal() ? b : a;
            case MAX -> b.getReal() > a.getReal() ? b : a;
            default -> throw new IllegalArgumentException(this + " takes one value");
        };
    }
}

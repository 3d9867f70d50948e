package io.tributary.simulator.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.math3.RealFieldElement;

/**
 * An expression over named values.
 *
 * <p>Example: {@code (profit(maker1) + profit(retailer1)) / profit(total)@integrated} is a quotient of a sum of two
 * names and a name in another variant; with 800, 400 and 1600 its value is 0.75.
 */
public sealed interface Formula {

    /**
     * Reads an expression.
     *
     * @param collectives names of the functions that are given whole expressions, such as {@code var}
     * @throws FormulaFault where it is none, with the column
     */
    static Formula parse(String text, Set<String> collectives) {
        return new Parser(text, collectives).formula();
    }

    /** The value in a field, given the values of names. */
    <T extends RealFieldElement<T>> T value(Values<T> values);

    /** Tells every formula within this one, itself first. */
    void visit(Consumer<Formula> visitor);

    /** All names in the order of the text. */
    default List<Name> names() {
        List<Name> names = new ArrayList<>();
        visit(part -> {
            if (part instanceof Name name) {
                names.add(name);
            }
        });
        return names;
    }

    /** What names and numbers are worth in a field. */
    interface Values<T extends RealFieldElement<T>> {
        /** A number. */
        T constant(double value);

        /** A named value. */
        T of(Name name);

        /** A collective function. */
        default T of(Collective collective) {
            throw new IllegalArgumentException(collective.function() + " means nothing here");
        }
    }

    /** A number. */
    record Constant(double value) implements Formula {
        @Override
        public <T extends RealFieldElement<T>> T value(Values<T> values) {
            return values.constant(value);
        }

        @Override
        public void visit(Consumer<Formula> visitor) {
            visitor.accept(this);
        }
    }

    /**
     * A named value, written {@code name(entity)@variant#periods}.
     *
     * @param name what is read
     * @param entity whom it is about, if said
     * @param variant in which variant, if said
     * @param periods in which periods, if said
     * @param column where it stands in the text, from 1
     */
    record Name(String name, Optional<String> entity, Optional<String> variant, Optional<Periods> periods, int column)
            implements Formula {
        @Override
        public <T extends RealFieldElement<T>> T value(Values<T> values) {
            return values.of(this);
        }

        @Override
        public void visit(Consumer<Formula> visitor) {
            visitor.accept(this);
        }
    }

    /** Arithmetic. */
    record Operation(Operator operator, List<Formula> operands) implements Formula {
        public Operation {
            operands = List.copyOf(operands);
        }

        @Override
        public <T extends RealFieldElement<T>> T value(Values<T> values) {
            T result = operands.get(0).value(values);
            if (operator == Operator.POWER && operands.get(1) instanceof Constant exponent) {
                return power(result, exponent.value());
            }
            if (operands.size() == 1) {
                return operator.of(result);
            }
            for (Formula operand : operands.subList(1, operands.size())) {
                result = operator.of(result, operand.value(values));
            }
            return result;
        }

        /** A constant exponent keeps negative bases and zero differentiable, which a general one does not. */
        private static <T extends RealFieldElement<T>> T power(T base, double exponent) {
            boolean whole = exponent == Math.rint(exponent) && Math.abs(exponent) <= 1000;
            return whole ? base.pow((int) exponent) : base.pow(exponent);
        }

        @Override
        public void visit(Consumer<Formula> visitor) {
            visitor.accept(this);
            operands.forEach(operand -> operand.visit(visitor));
        }
    }

    /**
     * A function of expressions as a whole, such as a variance over periods; whoever evaluates knows what it means.
     *
     * @param function its name
     * @param operands what it is given
     * @param column where it stands in the text, from 1
     */
    record Collective(String function, List<Formula> operands, int column) implements Formula {
        public Collective {
            operands = List.copyOf(operands);
        }

        @Override
        public <T extends RealFieldElement<T>> T value(Values<T> values) {
            return values.of(this);
        }

        @Override
        public void visit(Consumer<Formula> visitor) {
            visitor.accept(this);
            operands.forEach(operand -> operand.visit(visitor));
        }
    }
}

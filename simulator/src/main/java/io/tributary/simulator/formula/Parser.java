package io.tributary.simulator.formula;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.formula.Formula.Collective;
import io.tributary.simulator.formula.Formula.Constant;
import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.formula.Formula.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a formula by recursive descent. From weak to strong: comparison, sum, product, sign, power (right to left).
 * Length and depth are limited, so that no text can exhaust the stack.
 */
final class Parser {
    /** Characters that a formula may have. */
    static final int LENGTH = 2_000;

    /** Levels of nesting that are allowed. */
    static final int DEPTH = 60;

    private final Scanner scanner;
    private final Set<String> collectives;
    private int depth;

    Parser(String text, Set<String> collectives) {
        if (text.length() > LENGTH) {
            throw new FormulaFault(1, FormulaFaults.TOO_LONG.with(text.length(), LENGTH));
        }
        if (text.isBlank()) {
            throw new FormulaFault(1, FormulaFaults.EMPTY);
        }
        scanner = new Scanner(text);
        this.collectives = Set.copyOf(collectives);
    }

    Formula formula() {
        Formula formula = sum();
        mustEnd();
        return formula;
    }

    Condition condition() {
        Formula left = sum();
        Optional<Condition.Sign> sign = Condition.sign(scanner.comparison());
        if (sign.isEmpty()) {
            mustEnd();
            throw new FormulaFault(1, FormulaFaults.WANT_SIGN);
        }
        return compared(left, sign.get());
    }

    Condition conditionOrRoot() {
        Formula left = sum();
        Optional<Condition.Sign> sign = Condition.sign(scanner.comparison());
        if (sign.isPresent()) {
            return compared(left, sign.get());
        }
        mustEnd();
        return new Condition(left, Condition.Sign.EQUAL, new Constant(0));
    }

    private Condition compared(Formula left, Condition.Sign sign) {
        Formula right = sum();
        mustEnd();
        return new Condition(left, sign, right);
    }

    private void mustEnd() {
        if (!scanner.isAtEnd()) {
            throw wrong(FormulaFaults.WANT_OPERATOR);
        }
    }

    private Formula sum() {
        if (++depth > DEPTH) {
            throw new FormulaFault(scanner.column(), FormulaFaults.TOO_DEEP.with(DEPTH));
        }
        Formula sum = product();
        while (scanner.sees('+') || scanner.sees('-')) {
            Operator operator = scanner.take() == '+' ? Operator.PLUS : Operator.MINUS;
            sum = new Operation(operator, List.of(sum, product()));
        }
        depth--;
        return sum;
    }

    private Formula product() {
        Formula product = signed();
        while (scanner.sees('*') || scanner.sees('/')) {
            Operator operator = scanner.take() == '*' ? Operator.TIMES : Operator.OVER;
            product = new Operation(operator, List.of(product, signed()));
        }
        return product;
    }

    /** A sign binds weaker than a power: -2^2 is -4. */
    private Formula signed() {
        boolean negative = false;
        while (scanner.sees('-') || scanner.sees('+')) {
            negative ^= scanner.take() == '-';
        }
        Formula power = power();
        if (!negative) {
            return power;
        }
        return power instanceof Constant number
                ? new Constant(-number.value())
                : new Operation(Operator.NEGATIVE, List.of(power));
    }

    private Formula power() {
        Formula base = atom();
        if (!scanner.sees('^')) {
            return base;
        }
        scanner.take();
        if (++depth > DEPTH) {
            throw new FormulaFault(scanner.column(), FormulaFaults.TOO_DEEP.with(DEPTH));
        }
        Formula exponent = signed();
        depth--;
        return new Operation(Operator.POWER, List.of(base, exponent));
    }

    private Formula atom() {
        int column = scanner.column();
        if (scanner.sees('(')) {
            scanner.take();
            Formula inner = sum();
            close(column);
            return inner;
        }
        if (scanner.seesDigit()) {
            return new Constant(scanner.number());
        }
        if (!scanner.seesName()) {
            throw wrong(FormulaFaults.WANT_VALUE);
        }
        String word = scanner.name();
        Optional<Operator> function = Operator.function(word);
        if (scanner.sees('(') && function.isPresent()) {
            List<Formula> operands = operands();
            mustTake(function.get().takes(operands.size()), word, operands, column);
            return new Operation(function.get(), operands);
        }
        if (scanner.sees('(') && collectives.contains(word)) {
            return new Collective(word, operands(), column);
        }
        Optional<String> entity = scanner.sees('(') ? Optional.of(scanner.entity()) : Optional.empty();
        return reading(word, entity, column);
    }

    private Formula reading(String word, Optional<String> entity, int column) {
        Optional<String> variant = Optional.empty();
        Optional<Periods> periods = Optional.empty();
        while (scanner.sees('@') || scanner.sees('#')) {
            int at = scanner.column();
            boolean isVariant = scanner.take() == '@';
            if (isVariant ? variant.isPresent() : periods.isPresent()) {
                throw new FormulaFault(at, FormulaFaults.TWICE.with(isVariant ? "@" : "#", at));
            }
            if (isVariant) {
                variant = Optional.of(scanner.variant(at));
            } else {
                periods = Optional.of(scanner.periods(at));
            }
        }
        return new Name(word, entity, variant, periods, column);
    }

    private List<Formula> operands() {
        int column = scanner.column();
        scanner.take();
        List<Formula> operands = new ArrayList<>();
        operands.add(sum());
        while (scanner.sees(',')) {
            scanner.take();
            operands.add(sum());
        }
        close(column);
        return operands;
    }

    private static void mustTake(boolean takes, String word, List<Formula> operands, int column) {
        if (!takes) {
            throw new FormulaFault(column, FormulaFaults.OPERANDS.with(operands.size(), word, column));
        }
    }

    private void close(int opened) {
        if (!scanner.sees(')')) {
            throw scanner.isAtEnd()
                    ? new FormulaFault(opened, FormulaFaults.WANT_CLOSE.with(opened))
                    : wrong(FormulaFaults.WANT_OPERATOR);
        }
        scanner.take();
    }

    private FormulaFault wrong(Wording what) {
        return new FormulaFault(scanner.column(), what.with(scanner.column(), scanner.shown()));
    }
}

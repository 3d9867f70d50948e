package io.tributary.simulator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas, from numbers up to names in variants and periods. */
class FormulaTest {
    private static final Set<String> COLLECTIVES = Set.of("var", "mean_over_runs");

    private static double value(String text) {
        return Formula.parse(text, COLLECTIVES)
                .value(new RealValues(
                        name -> Map.of("a", 2.0, "b.c", 3.0).getOrDefault(name.name(), 5.0), collective -> 7))
                .getReal();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5e3                  | 1500",
                ".5 + 2.                | 2.5",
                "1 + 2 * 3              | 7",
                "(1 + 2) * 3            | 9",
                "8 / 4 / 2              | 1",
                "8 - 4 - 2              | 2",
                "2 ^ 3 ^ 2              | 512",
                "-2 ^ 2                 | -4",
                "2 ^ -1                 | 0.5",
                "(-2) ^ 3               | -8",
                "--2                    | 2",
                "min(3, 1, 2)           | 1",
                "max(3, abs(-4))        | 4",
                "sqrt(9) + exp(0)       | 4",
                "log(exp(2))            | 2",
                "a * b.c                | 6",
                "a(shop)@two#3 - 1      | 1",
                "other                  | 5",
                "var(a) + 1             | 8",
                "'a' + \"b.c\"          | 5",
                "min + log              | 10",
            })
    void aFormulaIsWorthWhatSchoolTeaches(String text, double value) {
        assertThat(value(text)).isCloseTo(value, within(1e-12));
    }

    @Test
    void aNameSaysWhomInWhichVariantAndWhen() {
        Formula.Name name = (Formula.Name) Formula.parse(" order.units( north/shop (old) )#3..12@two", Set.of());
        assertThat(name.name()).isEqualTo("order.units");
        assertThat(name.entity()).contains("north/shop (old)");
        assertThat(name.variant()).contains("two");
        assertThat(name.periods()).contains(new Periods(3, 12));
        assertThat(name.column()).isEqualTo(2);
    }

    @Test
    void aQuotedEntityMayHoldAnything() {
        Formula.Name name = (Formula.Name) Formula.parse("profit(\"a ) b - c\")@\"v-1\"#..4", Set.of());
        assertThat(name.entity()).contains("a ) b - c");
        assertThat(name.variant()).contains("v-1");
        assertThat(name.periods()).contains(Periods.until(4));
    }

    @Test
    void aDecisionMayNameABuyerInBrackets() {
        Formula.Name name = (Formula.Name) Formula.parse("maker.wholesale[shop-1]@2", Set.of());
        assertThat(name.name()).isEqualTo("maker.wholesale[shop-1]");
        assertThat(name.variant()).contains("2");
    }

    @Test
    void aConditionHasASlackThatIsNotNegativeWhereItHolds() {
        assertThat(slack("a <= 5")).isEqualTo(3);
        assertThat(slack("a >= 5")).isEqualTo(-3);
        assertThat(slack("a = 5")).isEqualTo(-3);
        assertThat(slack("a < 5")).isEqualTo(3);
    }

    private static double slack(String text) {
        return Condition.parse(text, Set.of())
                .slack()
                .value(new RealValues(name -> 2, collective -> 0))
                .getReal();
    }

    @Test
    void aFormulaHasDerivatives() {
        DerivativeStructure x = new DerivativeStructure(1, 2, 0, -2.0);
        DerivativeStructure y = Formula.parse("x^3 + max(x, 1) / 2", Set.of())
                .value(new Formula.Values<DerivativeStructure>() {
                    @Override
                    public DerivativeStructure constant(double value) {
                        return new DerivativeStructure(1, 2, value);
                    }

                    @Override
                    public DerivativeStructure of(Formula.Name name) {
                        return x;
                    }
                });
        assertThat(y.getValue()).isEqualTo(-7.5);
        assertThat(y.getPartialDerivative(1)).isEqualTo(12);
        assertThat(y.getPartialDerivative(2)).isEqualTo(-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 +            | 4",
                "1 2            | 3",
                "(1 + 2         | 1",
                "3 * )          | 5",
                "a(b            | 2",
                "a@             | 2",
                "a#x            | 2",
                "a#0            | 2",
                "a#5..3         | 2",
                "a#1#2          | 4",
                "a@b@c          | 4",
                "2x             | 1",
                "min()          | 5",
                "log(1, 2)      | 1",
                "'a             | 1",
                "a = b          | 3",
                "1 $ 2          | 3",
            })
    void aMistakeIsToldByItsColumn(String text, int column) {
        FormulaFault fault = catchThrowableOfType(FormulaFault.class, () -> Formula.parse(text.strip(), COLLECTIVES));
        assertThat(fault).as(text).isNotNull();
        assertThat(fault.column()).as(fault.what().en()).isEqualTo(column);
        assertThat(fault.what().zh()).isNotBlank().isNotEqualTo(fault.what().en());
    }

    @Test
    void depthAndLengthAreLimited() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(1000) + "1" + ")".repeat(900), Set.of()))
                .isInstanceOf(FormulaFault.class)
                .hasMessageContaining("deeper");
        assertThatThrownBy(() -> Formula.parse("2^".repeat(900) + "1", Set.of()))
                .isInstanceOf(FormulaFault.class);
        assertThatThrownBy(() -> Formula.parse("1+".repeat(5000) + "1", Set.of()))
                .hasMessageContaining("10001");
        assertThat(value("-".repeat(1900) + "1")).isEqualTo(1);
    }

    @Test
    void anyTextIsAFormulaOrAFaultWithinTheText() {
        String letters = "ab1.()+-*/^@#,[]'\" <=>e€税_";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(24); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Optional<FormulaFault> fault = faultOf(text.toString());
            fault.ifPresent(f -> assertThat(f.column()).as(text.toString()).isBetween(1, text.length() + 1));
        }
    }

    private static Optional<FormulaFault> faultOf(String text) {
        try {
            List<Formula.Name> names =
                    Condition.parseOrRoot(text, COLLECTIVES).slack().names();
            assertThat(names).allMatch(name -> name.column() >= 1);
            return Optional.empty();
        } catch (FormulaFault fault) {
            return Optional.of(fault);
        }
    }
}

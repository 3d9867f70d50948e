package io.tributary.simulator.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NumberTextTest {

    @Test
    void exactUsesTheFewestDigitsThatReadBack() {
        assertThat(NumberText.exact(0.1)).isEqualTo("0.1");
        assertThat(NumberText.exact(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(NumberText.exact(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(NumberText.exact(-42)).isEqualTo("-42");
    }

    @Test
    void numbersThatJdksWriteDifferentlyHaveOneForm() {
        assertThat(NumberText.exact(Double.parseDouble("2e23"))).isEqualTo("2e23");
        assertThat(NumberText.exact(1e-7)).isEqualTo("1e-7");
        assertThat(NumberText.exact(1.5e-6)).isEqualTo("0.0000015");
        assertThat(NumberText.exact(-1.25e300)).isEqualTo("-1.25e300");
        assertThat(NumberText.exact(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(NumberText.exact(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e308");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(NumberText.exact(-0.0)).isEqualTo("0");
        assertThat(NumberText.raw(-0.0)).isEqualTo("0");
        assertThat(NumberText.fixed(-0.004, 2)).isEqualTo("0.00");
        assertThat(NumberText.percent(-0.0001, 0)).isEqualTo("0 %");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberText.exact(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> NumberText.raw(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> NumberText.fixed(Double.NEGATIVE_INFINITY, 1));
    }

    @Test
    void roundingIsHalfEvenOnTheExactValue() {
        assertThat(NumberText.fixed(0.125, 2)).isEqualTo("0.12");
        assertThat(NumberText.fixed(0.375, 2)).isEqualTo("0.38");
        assertThat(NumberText.fixed(2.345, 1)).isEqualTo("2.3");
        assertThat(NumberText.significant(1234.5, 3)).isEqualTo("1230");
        assertThat(NumberText.significant(2.5, 1)).isEqualTo("2");
    }

    @Test
    void rawValuesKeepTwelveDigitsAndWholeNumbersAll() {
        assertThat(NumberText.raw(1.0 / 3)).isEqualTo("0.333333333333");
        assertThat(NumberText.raw(123456789012345.0)).isEqualTo("123456789012345");
        assertThat(NumberText.raw(1234567.890123456)).isEqualTo("1234567.89012");
    }

    @Test
    void peopleReadGroupsOfThreeDigits() {
        assertThat(NumberText.grouped(1234567.8, 0)).isEqualTo("1,234,568");
        assertThat(NumberText.grouped(-123456.78, 1)).isEqualTo("-123,456.8");
        assertThat(NumberText.grouped(-999, 0)).isEqualTo("-999");
        assertThat(NumberText.grouped(1000, 2)).isEqualTo("1,000.00");
        assertThat(NumberText.percent(0.914, 0)).isEqualTo("91 %");
        assertThat(NumberText.percent(0.0784, 1)).isEqualTo("7.8 %");
    }

    @Property
    void exactReadsBackAsTheSameDouble(@ForAll double value) {
        assertThat(Double.parseDouble(NumberText.exact(value))).isEqualTo(value == 0 ? 0.0 : value);
    }
}

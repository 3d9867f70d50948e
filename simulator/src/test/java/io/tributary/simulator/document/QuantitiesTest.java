package io.tributary.simulator.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities as people write them, in the units of the model. */
class QuantitiesTest {

    /** One field of each unit that has a text form. */
    public record Sample(
            @Described(en = "share", zh = "甲", unit = Unit.SHARE, byDefault = "0")
            double share,

            @Described(en = "rate", zh = "乙", unit = Unit.RATE, byDefault = "0")
            double rate,

            @Described(en = "weeks", zh = "丙", unit = Unit.WEEKS, byDefault = "0")
            double weeks,

            @Described(en = "days", zh = "丁", unit = Unit.DAYS, byDefault = "0")
            double days,

            @Described(en = "minutes", zh = "寅", unit = Unit.MINUTES, byDefault = "0")
            double minutes,

            @Described(en = "speed", zh = "卯", unit = Unit.KM_PER_HOUR, byDefault = "0")
            double speed,

            @Described(en = "kilometres", zh = "戊", unit = Unit.KM, byDefault = "0")
            double km,

            @Described(en = "kilograms", zh = "己", unit = Unit.KG, byDefault = "0")
            double kg,

            @Described(en = "money", zh = "庚", unit = Unit.MONEY, byDefault = "0")
            double money,

            @Described(en = "price", zh = "辛", unit = Unit.MONEY_PER_PACK, byDefault = "0")
            double price,

            @Described(en = "fee", zh = "壬", unit = Unit.MONEY_PER_YEAR, byDefault = "0")
            double fee,

            @Described(en = "freight", zh = "癸", unit = Unit.MONEY_PER_TONNE_KM, byDefault = "0")
            double freight,

            @Described(en = "people", zh = "子", unit = Unit.PEOPLE, byDefault = "0")
            double people,

            @Described(en = "any number", zh = "丑", byDefault = "0")
            double number) {}

    @ParameterizedTest
    @CsvSource(textBlock = """
            share,   35 %,             0.35
            share,   35%,              0.35
            share,   35％,             0.35
            share,   0.35,             0.35
            share,   80 % sure,        0.8
            rate,    +30 %,            0.3
            rate,    -10%,             -0.1
            rate,    230 %,            2.3
            weeks,   6 weeks,          6
            weeks,   1 week,           1
            weeks,   14 days,          2
            weeks,   2周,              2
            days,    3 days,           3
            days,    1 week,           7
            minutes, 90 min,           90
            minutes, 1.5 h,            90
            minutes, 2小时,            120
            speed,   60 km/h,          60
            km,      120 km,           120
            km,      80 公里,          80
            kg,      13.9 kg,          13.9
            kg,      1.2 t,            1200
            kg,      550 g,            0.55
            money,   2.4 million CNY,  2400000
            money,   30万元,           300000
            money,   1.5亿,            150000000
            price,   18,               18
            price,   18.0 CNY,         18
            price,   18 CNY/case,      18
            price,   18 CNY per pack,  18
            fee,     150000 CNY/year,  150000
            freight, 0.45 CNY/tkm,     0.45
            people,  1.4 billion,      1400000000
            number,  1e3,              1000
            number,  .5,               0.5
            number,  -0,               0
            """)
    void aQuantityIsConverted(String field, String text, double value) {
        Problems problems = new Problems();
        assertThat(read(field, text, problems)).isEqualTo(value);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price   | 18 %          | price is 18 %, a percentage, but must be an amount of CNY. Allowed: CNY, CNY/pack, CNY/case.
            price   | 18 USD        | price is 18 USD but the scenario counts in CNY. Allowed: CNY, CNY/pack, CNY/case.
            price   | 18 CNY/bottle | price is 18 CNY/bottle; the unit CNY/bottle does not fit. Allowed: CNY, CNY/pack, CNY/case.
            share   | 3 km          | share is 3 km; the unit km does not fit. Allowed: %.
            number  | 12 %          | number is 12 %; the unit % does not fit. Write the bare number.
            people  | 1,200,000     | people is 1,200,000, a number with a thousands separator. Write 1200000.
            number  | 1 000         | number is 1 000, a number with a thousands separator. Write 1000.
            number  | 010           | number is 010, a number with a leading zero. Write 10.
            number  | 1e999         | number is 1e999, which is too large to count with.
            number  | 0x1F          | number is 0x1F; the unit x1F does not fit. Write the bare number.
            number  | 12:30:45      | number is 12:30:45; the unit :30:45 does not fit. Write the bare number.
            number  | NaN           | number is NaN but must be a number.
            """)
    void aQuantityThatDoesNotFitSaysWhatWould(String field, String text, String message) {
        Problems problems = new Problems();
        read(field, text, problems);
        assertThat(problems.all())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly("here:1:2 " + message);
    }

    @Test
    void theCurrencyIsTheScenarios() {
        Problems problems = new Problems();
        Node node = Node.Fields.empty(Place.of("here")).with("price", new Node.Text(Place.of("here"), "3 EUR", true));
        assertThat(new Binder("EUR", problems).bind(node, Sample.class).map(Sample::price))
                .hasValue(3.0);
    }

    private static double read(String field, String text, Problems problems) {
        Node.Text value = new Node.Text(new Place("here", 1, 2), text, true);
        Node node = Node.Fields.empty(Place.of("here")).with(field, value);
        return new Binder("CNY", problems)
                .bind(node, Sample.class)
                .map(sample -> get(sample, field))
                .orElse(Double.NaN);
    }

    private static double get(Sample sample, String field) {
        try {
            return (double) Sample.class.getMethod(field).invoke(sample);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
